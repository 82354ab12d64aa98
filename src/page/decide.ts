/** Whether a page may be a policy or a consent: the whole judgement of the gate. No DOM, so that figures can be taken. */
import { alike, cyrillic, latin, title, words } from 'anyq:gate';

export interface Glance {
  /** Title and address. */
  named: string;
  /** The beginning of the text, without links and buttons. */
  text: string;
}

/** What the build writes out as numbers: every page pays for each letter here. */
const enum Group {
  /** The groups of `words`: 1 data of a person, 2 reported speech; then each matter. */
  Reported = 2,
}
const enum Of {
  Named = 2, Enough = 5.5,
  /** So many characters from the top a page may take to call itself a policy, where its title does not. */
  Head = 100,
}

/** Lower case, words one space apart; a Cyrillic letter that looks like a Latin one is that, for pages mix them: "соокіe". */
export function fold(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').replace(alike, letter => latin[cyrillic.indexOf(letter)] ?? letter)} `;
}

/** Breadth counts: of how many different matters of a policy the text speaks. */
export function mayBePolicy({ named, text }: Glance): boolean {
  const folded = fold(text);
  const hits: number[] = [];
  for (const match of folded.matchAll(words)) {
    const group = match.findIndex((stem, index) => index && stem);
    hits[group] = (hits[group] ?? 0) + 1;
  }
  // A long text says many things once: there, a matter must come up more often to count in full.
  const full = Math.max(1, (folded.length / 800) ** 0.6);
  let score = title.test(fold(named) + folded.slice(0, Of.Head)) ? Of.Named : 0;
  hits.forEach((times, group) => {
    const weight = Math.min(group > Group.Reported ? 1 : 3, times / full);
    score += group === Group.Reported ? -weight : weight;
  });
  return score > Of.Enough;
}
