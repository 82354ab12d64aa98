/** Marks beside the consents of forms: a content script that is registered while the person has them on, and at no other time. */
import { api } from './api.ts';
import { change, settings, type Settings } from './settings.ts';

const ID = 'hints';

/** `words`: what the marks say; null switches them off. The page of the tab shows them at once, others when they are loaded. */
export async function markForms(words: Settings['formMarks'], tabId: number): Promise<void> {
  await change({ formMarks: words });
  await register(words !== null);
  if (words) await api().scripting.executeScript({ target: { tabId }, files: ['hints.js'] });
}

/** An update of the extension forgets what was registered. */
export async function markFormsAgain(): Promise<void> {
  await register((await settings()).formMarks !== null);
}

async function register(on: boolean): Promise<void> {
  const { scripting, runtime } = api();
  const known = (await scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
  if (known && !on) await scripting.unregisterContentScripts({ ids: [ID] });
  const matches = runtime.getManifest().content_scripts?.[0]?.matches ?? [];
  if (on && !known) await scripting.registerContentScripts([{ id: ID, js: ['hints.js'], matches, runAt: 'document_idle' }]);
}

/** The popup in a small window of its own: browsers open it under its button only where the person clicks there. */
export async function openPopup(tabId: number): Promise<void> {
  const url = api().runtime.getURL(`popup/index.html?tab=${tabId}`);
  // Firefox for Android has no windows.
  if (api().windows) await api().windows.create({ url, type: 'popup', width: 420, height: 680 }); else await api().tabs.create({ url });
}
