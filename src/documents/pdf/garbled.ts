/** Whether the letters are those that a reader sees. A font without a table of its letters gives others in their place. */

const KNOWN = /[A-Za-zА-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]/gu;
const VOWELS = /[aeiouyаеёиоуыэюяәіөүұ]/giu;
/** Fewer tell nothing. */
const ENOUGH = 60;

export function garbled(text: string): boolean {
  const signs = text.match(/[^\s\p{N}\p{P}\p{S}]/gu)?.length ?? 0;
  const odd = text.match(/[\ufffd\p{Co}\p{Cn}\p{Cc}]/gu)?.length ?? 0;
  if (signs + odd < ENOUGH) return false;
  const letters = text.match(KNOWN) ?? [];
  if (letters.length < 0.7 * (signs + odd)) return true;
  const vowels = text.match(VOWELS)?.length ?? 0;
  const share = vowels / letters.length;
  // A capital after a small letter inside of a word: two words in one, or no words at all.
  const jumps = text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0;
  return share < 0.2 || share > 0.62 || jumps > 0.08 * letters.length;
}
