/** A letter as a link that opens the mail program. */
import { ascii } from './address.ts';
import type { ReadyLetter } from './types.ts';

/** Longer addresses are cut or refused by mail programs and systems. */
export const LONGEST = 1800;

/** `carries`: what stands in the link. Whatever does not is to be copied and pasted by the person. */
export interface Mailto { href: string; carries: 'all' | 'subject' | 'address' }

/** Null where no e-mail address is known. Cyrillic takes six characters a letter, so most bodies do not fit. */
export function mailto(letter: ReadyLetter): Mailto | null {
  if (letter.missing.length) throw new Error(`a letter that lacks ${letter.missing.join(', ')} is not sent`);
  if (!letter.to) return null;
  const [local = '', domain = ''] = letter.to.split('@');
  const address = `mailto:${encodeURIComponent(local)}@${encodeURIComponent(ascii(domain))}`;
  // A line break in a subject would begin a new header.
  const subject = `${address}?subject=${encode(letter.subject.replace(/[\p{C}\s]+/gu, ' '))}`;
  const all = `${subject}&body=${encode(letter.body.replace(/\r?\n/g, '\r\n'))}`;
  if (all.length <= LONGEST) return { href: all, carries: 'all' };
  return subject.length <= LONGEST ? { href: subject, carries: 'subject' } : { href: address, carries: 'address' };
}

/** A lone surrogate cannot be encoded: it would stop the whole letter. */
const encode = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
