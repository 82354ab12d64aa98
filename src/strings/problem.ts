import type { Key } from './index.ts';

/** The sentence of each problem of src/documents/document.ts. */
export const PROBLEM = {
  doc: 'problemDoc', rtf: 'problemRtf', odt: 'problemOdt', image: 'problemImage', unknown: 'problemUnknown', locked: 'problemLocked', broken: 'problemBroken',
  scanned: 'problemScanned', garbled: 'problemGarbled', large: 'problemLarge', slow: 'problemSlow', hostile: 'problemHostile', empty: 'problemEmpty',
} as const satisfies Record<string, Key>;
