/** E-mail addresses and phone numbers in a text, with their places. */
export interface Found { text: string; value: string; start: number; end: number }

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
/** Kazakhstan: +7 or 8, then 7xx and seven digits; spaces, brackets and hyphens between. */
const PHONE = /(?<![\p{N}])(?:\+?7|8)[\s(-]{0,3}7\d\d[\s)-]{0,3}\d(?:[\s-]?\d){6}(?!\p{N})/gu;

/** Lower case, without the full stop of the sentence. */
export function emails(text: string): Found[] {
  return [...text.matchAll(EMAIL)].map(({ 0: printed, index }) => ({ text: printed, value: printed.toLowerCase(), start: index, end: index + printed.length }));
}

/** Digits with the country code: 8 (700) … and +7 700 … are 7700…. */
export function phones(text: string): Found[] {
  return [...text.matchAll(PHONE)].map(({ 0: printed, index }) => ({
    text: printed, value: printed.replace(/\P{N}/gu, '').replace(/^8/, '7'), start: index, end: index + printed.length,
  }));
}
