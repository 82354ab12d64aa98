/** What the page was opened for, as its address says after the #. */
export type Wanted =
  | { from: 'person' }
  /** A document that a tab shows. */
  | { from: 'site'; url: string }
  /** The same, on the person's own device: no page may ask for that. */
  | { from: 'device' }
  /** A file that a page got for us: the key under which that tab keeps it. */
  | { from: 'tab'; tab: number; key: number };

export function wanted(hash: string): Wanted {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const url = said.get('url'), tab = said.get('from'), key = said.get('key');
  if (url !== null) return /^https?:\/\//i.test(url) ? { from: 'site', url } : /^file:/i.test(url) ? { from: 'device' } : { from: 'person' };
  return /^\d+$/.test(tab ?? '') && /^\d+$/.test(key ?? '') ? { from: 'tab', tab: Number(tab), key: Number(key) } : { from: 'person' };
}

/** The host as people write it. */
export function siteOf(url: string): string {
  try { return new URL(url).hostname; } catch { return ''; }
}

/** The last part of the path; the site where there is none. */
export function nameOf(url: string): string {
  try {
    const { pathname, hostname } = new URL(url);
    return decodeURIComponent(pathname.split('/').filter(Boolean).at(-1) ?? '') || hostname;
  } catch { return url; }
}
