/** What stands before an item or a numbered clause. */

export const BULLET = /^[•●○◦▪■□▫►‣⁃∙·✓✔➢❖*–—-]\s+(?=\S)/u;
/** "4.", "4.1.", "4.1", "4)", "a)", "(b)", "IV.": numbers of a clause, letters of an item. */
export const NUMBER = /^(?:§\s*)?(?:\(?(?:\d{1,3}(?:\.\d{1,3})*)(?:[.)]+\s*|(?<=\d\.\d{1,3}(?:\.\d{1,3})*)\s+)|[IVXІХ]{1,5}[.)]\s+)(?=\p{L}|[«"“(])/u;
export const LETTER = /^\(?\p{L}\)\s+(?=\S)/u;
export const MARK_ALONE = /^(?:[•●○◦▪■□▫►‣⁃∙·✓✔➢❖*–—o-]|\(?\d{1,3}(?:\.\d{1,3})*[.)]{0,2}|\(?\p{L}\)|[IVXІХ]{1,5}[.)])$/u;

export const marked = (text: string) => BULLET.test(text) || NUMBER.test(text) || LETTER.test(text);
