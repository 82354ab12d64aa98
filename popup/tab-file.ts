import { useEffect, useState } from 'preact/hooks';
import { api } from '../src/api.ts';
import type { Port } from './port.ts';
import type { Seen } from './watch.ts';

/** A document that the tab itself shows: a PDF, in which no script of ours finds any text. `device`: a file of the person's own. */
export interface TabFile { from: 'site' | 'device'; url: string }

const NAMED = /\.(?:pdf|docx)$/i;

export async function tabFile(tabId: number): Promise<TabFile | null> {
  const { url = '' } = await api().tabs.get(tabId);
  if (!/^(?:https?|file):/i.test(url)) return null;
  // Chrome lets us look into the tab, whatever its address is called; Firefox shows a PDF in a page that is closed to us.
  const type = await api().scripting.executeScript({ target: { tabId }, func: () => document.contentType }).then(([one]) => one?.result, () => null);
  const named = NAMED.test(new URL(url).pathname);
  if (type === 'application/pdf' || (named && type !== 'text/html')) return { from: /^file:/i.test(url) ? 'device' : 'site', url };
  return null;
}

/** Asked only where the page itself has nothing to say. */
export function useTabFile(port: Port, seen: Seen | null): TabFile | null {
  const [file, setFile] = useState<TabFile | null>(null);
  const mute = seen !== null && seen.state !== 'read' && seen.state !== 'reading';
  useEffect(() => { if (mute) port.tabFile().then(setFile, () => {}); }, [port, mute]);
  return mute ? file : null;
}
