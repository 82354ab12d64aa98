// Finds a browser, else fetches one, else installs the distribution's, else says what to do.
// `node scripts/browsers.mjs` makes sure of both.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'chrome', 'msedge'],
  firefox: ['firefox-esr', 'firefox'],
};
const MAC = {
  chromium: ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};
const WINDOWS = {
  chromium: ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
  firefox: ['Mozilla Firefox/firefox.exe'],
};
const DEBIAN = { chromium: 'chromium', firefox: 'firefox-esr' };
const SAY = {
  chromium: 'No Chrome, Chromium or Edge was found and none could be fetched. Install one (Debian: sudo apt-get install chromium), or name it: CHROMIUM=/path/to/chrome.',
  firefox: 'No Firefox was found and none could be fetched. Install one (Debian: sudo apt-get install firefox-esr), or name it: FIREFOX=/path/to/firefox.',
};

/** The path of a browser, made sure of by every means there is; throws a sentence that says what to install. */
export async function ensure(kind) {
  return find(kind) ?? await fetched(kind) ?? installed(kind) ?? fail(SAY[kind]);
}

export function find(kind) {
  const named = process.env[kind.toUpperCase()];
  if (named) return runs(named) ? named : fail(`${kind.toUpperCase()}=${named} is no program.`);
  return candidates(kind).find(runs);
}

function candidates(kind) {
  if (process.platform === 'darwin') return ['/Applications', join(homedir(), 'Applications')].flatMap(folder => MAC[kind].map(name => join(folder, name)));
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);
    return folders.flatMap(folder => WINDOWS[kind].map(name => join(folder, name)));
  }
  // Snap's Firefox and Chromium do not see /tmp, where profiles are made.
  return (process.env.PATH ?? '').split(delimiter).filter(folder => !folder.startsWith('/snap')).flatMap(folder => NAMES[kind].map(name => join(folder, name)));
}

function runs(path) {
  try { accessSync(path, constants.X_OK); return true; } catch { return false; }
}

async function fetched(kind) {
  const { Browser, computeExecutablePath, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
  const browser = kind === 'firefox' ? Browser.FIREFOX : Browser.CHROME;
  const cacheDir = fileURLToPath(new URL('../node_modules/.cache/browsers', import.meta.url));
  try {
    const buildId = await resolveBuildId(browser, detectBrowserPlatform(), 'stable');
    const path = computeExecutablePath({ browser, buildId, cacheDir });
    if (!existsSync(path)) {
      console.error(`Fetching ${browser} ${buildId} …`);
      await install({ browser, buildId, cacheDir });
    }
    // On a bare system it may lack the libraries that the distribution's package brings along.
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 });
    return path;
  } catch (error) {
    console.error(`${kind} could not be fetched (${error.message.split('\n')[0]}).`);
    return undefined;
  }
}

function installed(kind) {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.error(`Installing ${DEBIAN[kind]} with apt-get …`);
  const apt = (...args) => execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', DEBIAN[kind]);
  } catch (error) {
    console.error(`apt-get failed (${error.message.split('\n')[0]}).`);
  }
  return find(kind);
}

function fail(sentence) { throw new Error(sentence); }

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const kind of ['chromium', 'firefox']) console.log(`${kind}: ${await ensure(kind).catch(error => { console.error(error.message); process.exit(1); })}`);
}
