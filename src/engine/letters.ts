/** What each character is to the reader of texts, in bits. Found out once for each: a page uses some hundreds of them. */
export const LETTER = 1, JOINER = 2, SPACE = 4, END = 8, BREAK = 16, COMMA = 32, DASH = 64;
const OTHER = 128;

const kinds = new Uint8Array(0x10000);

/** LETTER: letters and digits, with which a word begins; JOINER: what may stand inside one besides. A hyphen is a DASH, a dash a BREAK too. */
export function kindAt(text: string, at: number): number {
  return kinds[text.charCodeAt(at)] || learn(text, at);
}

function learn(text: string, at: number): number {
  const code = text.charCodeAt(at);
  // Half of a character tells nothing: both halves are what the whole is.
  if (code >= 0xDC00 && code <= 0xDFFF && at > 0) return kindOf(text.slice(at - 1, at + 1));
  if (code >= 0xD800 && code <= 0xDFFF) return kindOf(text.slice(at, at + 2));
  return kinds[code] = kindOf(text[at] as string);
}

function kindOf(character: string): number {
  if (/^[\p{L}\p{N}]$/u.test(character)) return LETTER;
  if (/^[\p{M}\u00AD\u200B]$/u.test(character)) return JOINER;
  if (/^\s$/.test(character)) return SPACE;
  if (/^[.!?…]$/.test(character)) return END;
  if (/^[—–]$/.test(character)) return BREAK | DASH;
  if (/^[;:•·|]$/.test(character)) return BREAK;
  if (/^[,()[\]{}]$/.test(character)) return COMMA;
  return character === '-' ? DASH : OTHER;
}
