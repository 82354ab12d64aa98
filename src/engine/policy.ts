/** Is the document a privacy policy, or a consent to the processing of personal data? */
import type { Clause } from './clause.ts';

const CORE = ['collect', 'purpose', 'share', 'retain', 'rights', 'withdraw', 'consent', 'protect', 'cookies', 'abroad'];

/** A line that is no heading names the document in its first words or not at all. */
const TITLE_WORDS = 6;

const TITLES = /^things\.(?:privacy-title|privacy-theme|other-title)$/;

export interface Signs {
  /** The first heading, or the first lines, name a policy or consent; or a document of another kind; or only its theme. */
  title: boolean;
  otherTitle: boolean;
  theme: boolean;
  /** Somebody can be reached: a law or an article about data has no address of its own. */
  reachable: boolean;
  /** Mentions of personal data by name, for each thousand words. */
  density: number;
  /** Share of the blocks that carry a core label; how many of the core labels occur. */
  labelled: number;
  kinds: number;
}

export function signs(document: readonly Clause[][], words: number): Signs {
  const blocks = document.filter(clauses => clauses.length);
  const kind = titled(blocks);
  const labels = blocks.map(clauses => new Set(clauses.flatMap(clause => [...clause.labels]).filter(name => CORE.includes(name))));
  const mentions = blocks.flat().reduce((sum, clause) => sum + clause.matches.filter(m => m.concept === 'things.personal-data-strict').length, 0);
  return {
    title: kind === 'things.privacy-title',
    otherTitle: kind === 'things.other-title',
    theme: kind === 'things.privacy-theme',
    reachable: blocks.flat().some(({ features }) => features.has('address.email') || features.has('address.phone')),
    density: words ? 1000 * mentions / words : 0,
    labelled: blocks.length ? labels.filter(set => set.size).length / blocks.length : 0,
    kinds: new Set(labels.flatMap(set => [...set])).size,
  };
}

/** What the first lines, or the first great heading, call the document: whichever name comes first. */
function titled(blocks: readonly Clause[][]): string | undefined {
  const great = blocks.find(([clause]) => clause?.block.kind === 'heading' && clause.block.level === 1);
  for (const [clause] of [...(great ? [great] : []), ...blocks.slice(0, 4)]) {
    const names = clause?.matches.filter(m => TITLES.test(m.concept) && (clause.block.kind === 'heading' || m.from < TITLE_WORDS));
    const kinds = names?.filter(m => m.concept !== 'things.privacy-theme');
    const found = kinds?.length ? kinds : names;
    if (found?.length) return found.sort((a, b) => a.from - b.from)[0]?.concept;
  }
  return undefined;
}

/**
 * A title covers a document that says at least a little of what policies say; one that only speaks of data ("How we look
 * after your data": a policy or an article) must say a third of it, and one without a title most of it.
 */
export function isPolicy(document: readonly Clause[][], words: number): boolean {
  const { title, otherTitle, theme, reachable, labelled, kinds } = signs(document, words);
  if (otherTitle) return false;
  if (title) return labelled > 0.12 && kinds >= 2;
  if (theme) return labelled > 0.33 && kinds >= 4;
  return reachable && kinds >= 5 && labelled > 0.42;
}
