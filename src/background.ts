/** Injects the engine where it is wanted and keeps the badge. It may be ended at any time: nothing is remembered here. */
import browser from 'webextension-polyfill';
import { api, provide } from './api.ts';
import { remind } from './reminders.ts';
import { handle } from './send.ts';

provide(browser);
remind();

async function inject(tabId: number, frameId = 0): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await api().scripting.insertCSS({ target, files: ['marks.css'] });
  await api().scripting.executeScript({ target, files: ['content.js'] });
}

/** How many warnings; a dot where a policy was read and none was found. No tick: it would say "safe". */
const text = (warnings: number | null) => (warnings === null ? '' : warnings ? String(warnings) : '•');

handle({
  'gate.passed': async (_, { tab, frameId }) => {
    if (tab?.id !== undefined) await inject(tab.id, frameId);
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
