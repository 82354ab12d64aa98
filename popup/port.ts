import type { Language, Quote } from '../src/reading.ts';
import type { PageState } from '../src/messages.ts';
import type { Group } from '../src/groups.ts';
import { api } from '../src/api.ts';
import { send, sendToTab } from '../src/send.ts';
import { change, settings } from '../src/settings.ts';

/** All that the popup wants of the world outside it; tests bring their own. */
export interface Port {
  /** Rejects where nobody answers: the page is not ours to read. */
  state(): Promise<PageState>;
  show(quote: Quote): Promise<boolean>;
  /** `legend`: what each mark means, for the page to show beside them. */
  marks(on: boolean, legend: Record<Group, string>): Promise<boolean>;
  read(): Promise<boolean>;
  language(): Promise<Language | null>;
  choose(language: Language): Promise<void>;
  copy(text: string): Promise<void>;
  version: string;
}

export function portOf(tabId: number): Port {
  return {
    state: () => sendToTab(tabId, 'page.state', {}),
    show: async quote => (await sendToTab(tabId, 'page.show', { quote })).shown,
    marks: async (on, legend) => (await sendToTab(tabId, 'page.marks', { on, legend })).on,
    read: async () => (await send('tab.read', { tabId })).started,
    language: async () => (await settings()).language,
    choose: language => change({ language }),
    copy: text => navigator.clipboard.writeText(text),
    version: api().runtime.getManifest().version,
  };
}
