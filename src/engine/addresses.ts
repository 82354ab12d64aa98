/** E-mail addresses and phone numbers in a text, with their places. */
export interface Found { text: string; value: string; start: number; end: number }

/** The last part is letters: in "info@demo.kz-ке" the Kazakh ending is none of the address. */
const EMAIL = /[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;
/** A case ending that Kazakh and Russian put after a Latin address: "info@demo.kz-ке". */
const ENDING = /(?<=[a-z])-\p{Script=Cyrillic}+$/iu;
/** Ways to part the digits of a number: "+7 (727) 310-49-21", "8–7212–50–61–72". */
const PART = '[\\s()–-]{0,3}';
/** Kazakhstan from anywhere, from inside (8 …), from the same town with its code in brackets; and numbers of other countries. */
const PHONE = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:\\+?7|8)(?:${PART}\\d){10}|\\(7\\d{2,3}\\)(?:${PART}\\d){6,7}|\\+(?!7)(?:${PART}\\d){10,13})(?![\\p{N}])`, 'gu');

/** So many digits, near one another: a number of a telephone has more. */
const DIGITS = /(?:\d\D{0,3}){9}/;
/** A sentence of more letters is none, and is not searched for what may begin at each of them. */
const LONGEST = 6000;

/** Is it worth looking for addresses in a text? Most have none. */
export function mayHold(text: string): boolean {
  return text.includes('@') || DIGITS.test(text);
}

/** Those of a sentence: e-mail in lower case, phones as digits with the country code. */
export interface Addresses { emails: string[]; phones: string[] }

export function addressesIn(text: string): Addresses | undefined {
  if (text.length > LONGEST) return undefined;
  const values = (found: Found[]) => found.map(({ value }) => value);
  return { emails: text.includes('@') ? values(emails(text)) : [], phones: DIGITS.test(text) ? values(phones(text)) : [] };
}

/** Lower case, without the full stop of the sentence. */
export function emails(text: string): Found[] {
  return [...text.matchAll(EMAIL)].map(({ 0: whole, index }) => ({ printed: whole.replace(ENDING, ''), index })).map(({ printed, index }) => ({ text: printed, value: printed.toLowerCase(), start: index, end: index + printed.length }));
}

/** Digits with the country code: 8 (700) … and +7 700 … are 7700…. */
export function phones(text: string): Found[] {
  return [...text.matchAll(PHONE)].flatMap(({ 0: printed, index }) => {
    const digits = printed.replace(/\P{N}/gu, '');
    const value = printed.startsWith('(') ? `7${digits}` : digits.replace(/^8(?=\d{10}$)/, '7');
    // A town code of three digits takes seven more, one of four takes six.
    return digits.length === 10 && value.length !== 11 ? [] : [{ text: printed, value, start: index, end: index + printed.length }];
  });
}
