/** Injects the engine where it is wanted and keeps the badge. It may be ended at any time: nothing is remembered here. */
import browser from 'webextension-polyfill';
import { api, provide } from './api.ts';
import { remind } from './reminders.ts';
import { handle } from './send.ts';

provide(browser);
remind();

/** The reader comes first and takes the page; a gate behind it looks after the next address of a single-page site. */
async function inject(tabId: number): Promise<void> {
  await style(tabId);
  await api().scripting.executeScript({ target: { tabId }, files: ['content.js', 'gate.js'] });
}

/** As the person's own sheet: that one reaches into shadow roots, and nothing has to be added to the page for it. */
async function style(tabId: number): Promise<void> {
  await api().scripting.insertCSS({ target: { tabId, allFrames: true }, files: ['marks.css'], origin: 'USER' });
}

/** How many warnings; a dot where a policy was read and none was found. No tick: it would say "safe". */
const text = (warnings: number | null) => (warnings === null ? '' : warnings ? String(warnings) : '•');

handle({
  'gate.passed': async (_, { tab }) => {
    if (tab?.id !== undefined) await inject(tab.id);
    return {};
  },
  'page.style': async (_, { tab }) => {
    if (tab?.id !== undefined) await style(tab.id);
    return {};
  },
  'tab.read': async ({ tabId }) => {
    await inject(tabId);
    return { started: true };
  },
  'page.badge': async ({ warnings }, { tab }) => {
    if (tab?.id === undefined) return {};
    await api().action.setBadgeBackgroundColor({ tabId: tab.id, color: '#1c5f9e' });
    await api().action.setBadgeText({ tabId: tab.id, text: text(warnings) });
    return {};
  },
});

// Chrome gives a new extension only the pages that are opened later; the person may have the policy open already.
api().runtime.onInstalled.addListener(async () => {
  const matches = api().runtime.getManifest().content_scripts?.[0]?.matches ?? [];
  for (const { id } of await api().tabs.query({ url: matches })) {
    if (id !== undefined) await api().scripting.executeScript({ target: { tabId: id }, files: ['gate.js'] }).catch(() => {});
  }
});
