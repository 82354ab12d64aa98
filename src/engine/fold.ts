/** Folds what differs in a word without meaning: case, ё, soft hyphens, look-alike letters of the other script. */

const CYRILLIC = /[\u0400-\u04FF]/;
const LATIN = /[a-z]/;
/** Letters that look alike, Cyrillic → Latin. Word exports and OCR mix them: "соокіе", "ІР", "cбор". */
const LOOK_ALIKE: Record<string, string> = {
  а: 'a', в: 'b', с: 'c', е: 'e', һ: 'h', н: 'h', і: 'i', к: 'k', м: 'm', о: 'o', р: 'p', т: 't', у: 'y', ү: 'y', х: 'x', ѕ: 's', ј: 'j',
};
const TO_LATIN = new Map(Object.entries(LOOK_ALIKE));
const TO_CYRILLIC = new Map(Object.entries(LOOK_ALIKE).reverse().map(([cyrillic, latin]) => [latin, cyrillic]));
/** "h" in a Cyrillic word is the Kazakh һ or the Russian н; capitals tell, small letters seldom occur. */
TO_CYRILLIC.set('h', 'һ');

/** Letters of other alphabets that are typed for Kazakh ones, on keyboards without these: the schwa, the barred o, k, g and n with other tails. */
const TYPED_FOR: Record<string, string> = { ё: 'е', ə: 'ә', ǝ: 'ә', ɵ: 'ө', ҝ: 'қ', ҡ: 'қ', ӄ: 'қ', ӷ: 'ғ', ӈ: 'ң', ҥ: 'ң', ӊ: 'ң', ї: 'і' };
const TYPED = new RegExp(`[${Object.keys(TYPED_FOR).join('')}]`, 'g');

/** One word, folded. */
export function fold(printed: string): string {
  const low = printed.replace(/[\u00AD\u200B]/g, '').toLowerCase().replace(TYPED, c => TYPED_FOR[c] as string);
  if (!CYRILLIC.test(low) || !LATIN.test(low)) return low;
  const letters = [...low];
  return latinWins(letters) ? letters.map(c => TO_LATIN.get(c) ?? c).join('') : letters.map(c => TO_CYRILLIC.get(c) ?? c).join('');
}

/** In a mixed word the script wins that has letters the other cannot imitate; failing that, the more frequent one. */
function latinWins(letters: string[]): boolean {
  let cyrillic = 0, latin = 0, count = 0;
  for (const c of letters) {
    if (CYRILLIC.test(c)) { count--; if (!TO_LATIN.has(c)) cyrillic++; } else if (LATIN.test(c)) { count++; if (!TO_CYRILLIC.has(c)) latin++; }
  }
  return latin === cyrillic ? count > 0 : latin > cyrillic;
}

/** The Latin word that a wholly Cyrillic one imitates ("соокіе", "ІР"), if each of its letters can. */
export function latinTwin(word: string): string | undefined {
  let twin = '';
  for (const c of word) {
    const latin = TO_LATIN.get(c);
    if (!latin) return undefined;
    twin += latin;
  }
  return twin;
}
