/** Injects the engine where it is wanted and keeps the badge. It may be ended at any time: nothing is remembered here. */
import browser from 'webextension-polyfill';
import { api, provide } from './api.ts';
import { markForms, markFormsAgain, openPopup } from './form-marks.ts';
import { remind } from './reminders.ts';
import { handle, sendToTab } from './send.ts';
import { keepLegend, takeLegend } from './settings.ts';

provide(browser);
remind();

/** The reader comes first and takes the page; a gate behind it looks after the next address of a single-page site. */
async function inject(tabId: number): Promise<void> {
  await api().scripting.executeScript({ target: { tabId }, files: ['engine.js', 'content.js', 'gate.js'] });
}

/**
 * Twice. As the person's own sheet it reaches into shadow roots, and nothing has to be added to the page for that; but
 * Chrome paints a tint only where it comes from a sheet of the page.
 */
async function style(tabId: number): Promise<void> {
  const sheet = { target: { tabId, allFrames: true }, files: ['marks.css'] };
  await api().scripting.insertCSS({ ...sheet, origin: 'USER' });
  await api().scripting.insertCSS(sheet);
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
  'tab.links': async ({ tabId }) => {
    await api().scripting.executeScript({ target: { tabId }, files: ['links.js'] });
    return { started: true };
  },
  'page.engine': async (_, { tab, frameId = 0 }) => {
    if (tab?.id !== undefined) await api().scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: ['engine.js'] });
    return {};
  },
  'forms.marks': async ({ tabId, words }) => {
    await markForms(words, tabId);
    return {};
  },
  'forms.open': async (_, { tab }) => {
    if (tab?.id !== undefined) await openPopup(tab.id);
    return {};
  },
  'tab.open': async ({ url, legend }) => {
    if (!/^https?:/.test(url)) throw new Error('not an address of a site');
    const { id } = await api().tabs.create({ url });
    if (id !== undefined) await keepLegend(id, legend);
    return {};
  },
  'page.badge': async ({ warnings }, { tab }) => {
    if (tab?.id === undefined) return {};
    const legend = warnings === null ? null : await takeLegend(tab.id);
    // The person asked for the marks when they had it opened.
    if (legend) await sendToTab(tab.id, 'page.marks', { on: true, legend }).catch(() => {});
    await api().action.setBadgeBackgroundColor({ tabId: tab.id, color: '#1c5f9e' });
    await api().action.setBadgeText({ tabId: tab.id, text: text(warnings) });
    return {};
  },
});

// Chrome gives a new extension only the pages that are opened later; the person may have the policy open already.
api().runtime.onInstalled.addListener(async () => {
  await markFormsAgain();
  const matches = api().runtime.getManifest().content_scripts?.[0]?.matches ?? [];
  for (const { id } of await api().tabs.query({ url: matches })) {
    if (id !== undefined) await api().scripting.executeScript({ target: { tabId: id }, files: ['gate.js'] }).catch(() => {});
  }
});
