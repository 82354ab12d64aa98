import { useEffect, useState } from 'preact/hooks';
import type { SiteLinks } from '../src/messages.ts';
import type { Port } from './port.ts';
import type { Seen } from './watch.ts';

const NONE: SiteLinks = { documents: [], forms: [], versions: [], otherLanguage: false, further: { url: '', pages: [] }, frames: [] };

/** What the page links to, looked for anew with every word of the page: its text may come late. */
export function useLinks(port: Port, seen: Seen | null): SiteLinks {
  const [links, setLinks] = useState(NONE);
  const ours = seen !== null && seen.state !== 'inaccessible' && seen.state !== 'reading';
  useEffect(() => {
    let wanted = true;
    if (ours) port.links().then(found => { if (wanted) setLinks(before => (JSON.stringify(before) === JSON.stringify(found) ? before : found)); }, () => {});
    return () => { wanted = false; };
  }, [port, seen]);
  return links;
}
