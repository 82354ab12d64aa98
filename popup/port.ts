import type { Language, Quote, Reading } from '../src/reading.ts';
import type { Draft } from '../src/draft.ts';
import type { DocumentState, KeptFile, Messages, PageState, SiteLinks } from '../src/messages.ts';
import type { Group } from '../src/groups.ts';
import { api } from '../src/api.ts';
import { send, sendToTab } from '../src/send.ts';
import { openDesk } from '../src/desk.ts';
import { due, parse } from '../src/letters/requests.ts';
import { change, handOver, settings } from '../src/settings.ts';
import { tabFile, type TabFile } from './tab-file.ts';
import { today } from '../src/today.ts';
import { where, type Where } from './where.ts';

/** What became of words that were to be shown in the page. */
export type Shown = Messages['page.show']['reply'];

/** How many requests are kept, and how many of them have come to their day. */
export interface RequestCount { kept: number; due: number }

/** All that the popup wants of the world outside it; tests bring their own. */
export interface Port {
  /** Rejects where nobody answers: the page is not ours to read. */
  state(): Promise<PageState>;
  /** Of a tab in which nobody answers. */
  where(): Promise<Where>;
  show(quote: Quote): Promise<Shown>;
  /** `legend`: what each mark means, for the page to show beside them. */
  marks(on: boolean, legend: Record<Group, string>): Promise<boolean>;
  read(): Promise<boolean>;
  /** What the page links to. Asks nothing of the network. */
  links(): Promise<SiteLinks>;
  /** A document of the page's own host, by its address: `read` asks the site for it, `state` tells how far that is. */
  document: Record<'read' | 'state', (url: string) => Promise<DocumentState>> & { stop(url: string): Promise<unknown> };
  /** The Kazakh and the Russian text of this page, each read by itself. */
  halves(): Promise<{ kk: Reading; ru: Reading }>;
  /** Marks beside consents in pages: whether they are on; switched on in these words, or off. */
  formMarks: { on(): Promise<boolean>; set(words: { title: string; ticked: string } | null): Promise<unknown> };
  /** Opens an address in a tab; what is read there is marked. */
  open(url: string, legend: Record<Group, string>): Promise<void>;
  /** Opens Anyq's page for documents on a file that the page holds. */
  file(file: KeptFile): Promise<void>;
  /** The document that the tab itself shows. */
  tabFile(): Promise<TabFile | null>;
  /** Opens Anyq's page for documents, on the one at this address if there is one. */
  files(url?: string): Promise<void>;
  language(): Promise<Language | null>;
  choose(language: Language): Promise<void>;
  copy(text: string): Promise<void>;
  /** Opens a page of its own: for a letter where a draft is given, else for the requests. */
  desk(draft?: Draft): Promise<void>;
  requests(): Promise<RequestCount>;
  /** As days are counted where the person is. */
  today(): string;
  version: string;
}

export function portOf(tabId: number): Port {
  return {
    state: () => sendToTab(tabId, 'page.state', {}),
    where: () => where(tabId),
    show: quote => sendToTab(tabId, 'page.show', { quote }),
    marks: async (on, legend) => (await sendToTab(tabId, 'page.marks', { on, legend })).on,
    read: async () => (await send('tab.read', { tabId })).started,
    links: async () => {
      await send('tab.links', { tabId });
      return sendToTab(tabId, 'page.links', {});
    },
    document: documentsOf(tabId),
    halves: () => sendToTab(tabId, 'page.halves', {}),
    formMarks: { on: async () => (await settings()).formMarks !== null, set: words => send('forms.marks', { tabId, words }) },
    ...pages(tabId),
    tabFile: () => tabFile(tabId),
    language: async () => (await settings()).language,
    choose: language => change({ language }),
    copy: text => navigator.clipboard.writeText(text),
    requests: async () => {
      const { requests, unread } = parse((await settings()).requests);
      return { kept: requests.length + unread.length, due: due(requests, today()).filter(({ left }) => left <= 0).length };
    },
    today,
    version: api().runtime.getManifest().version,
  };
}

/** What opens in a tab of its own. Firefox would leave the popup open above it. */
function pages(tabId: number): Pick<Port, 'open' | 'file' | 'files' | 'desk'> {
  return {
    open: async (url, legend) => {
      await send('tab.open', { url, legend });
      window.close();
    },
    file: async ({ key }) => {
      await api().tabs.create({ url: api().runtime.getURL(`popup/document/index.html#from=${tabId}&key=${key}`) });
      window.close();
    },
    files: async url => {
      await api().tabs.create({ url: api().runtime.getURL(`popup/document/index.html${url ? `#url=${encodeURIComponent(url)}` : ''}`) });
      window.close();
    },
    desk: async draft => {
      await openDesk(draft && await handOver(draft));
      window.close();
    },
  };
}

const documentsOf = (tabId: number): Port['document'] => ({
  read: url => sendToTab(tabId, 'page.read', { url }),
  state: url => sendToTab(tabId, 'page.document', { url }),
  stop: url => sendToTab(tabId, 'page.stop', { url }),
});
