/** Is the document a privacy policy, or a consent to the processing of personal data? */
import { nameOf, type Clause } from './clause.ts';
import { F } from './features.ts';

const CORE: ReadonlySet<string> = new Set(['collect', 'purpose', 'share', 'retain', 'rights', 'withdraw', 'consent', 'protect', 'cookies', 'abroad']);

/** A line that is no heading names the document in its first words or not at all. */
const TITLE_WORDS = 6;
/** So many lines may name it. */
const LINES = 4;

const TITLES: readonly string[] = ['things.privacy-title', 'things.privacy-theme', 'things.other-title'];

export interface Signs {
  /** What the first heading, or the first lines, call it: a policy or consent; a document of another kind; or only by its theme. */
  title: string | undefined;
  /** Somebody can be reached: a law or an article about data has no address of its own. */
  reachable: boolean;
  /** Share of the blocks that carry a core label; how many of the core labels occur. */
  labelled: number;
  kinds: number;
}

/** Gathers, block by block, what tells a policy. */
export class Nature {
  private readonly kinds = new Set<string>();
  private readonly lines: Clause[] = [];
  private great: Clause | undefined;
  private blocks = 0;
  private labelled = 0;
  private reachable = false;

  /** The clauses of a block, with their labels. */
  take(clauses: readonly Clause[]): void {
    const [first] = clauses;
    if (!first) return;
    this.blocks++;
    if (this.lines.length < LINES) this.lines.push(first);
    if (!this.great && first.block.kind === 'heading' && first.block.level === 1) this.great = first;
    let core = false;
    for (const clause of clauses) {
      for (const name of clause.labels) if (CORE.has(name)) { core = true; this.kinds.add(name); }
      this.reachable ||= clause.features.has(F['address.email']) || clause.features.has(F['address.phone']);
    }
    if (core) this.labelled++;
  }

  signs(): Signs {
    const { kinds, blocks, labelled, reachable } = this;
    return { title: this.title(), reachable, labelled: blocks ? labelled / blocks : 0, kinds: kinds.size };
  }

  /** What the first lines, or the first great heading, call the document: whichever name comes first. */
  private title(): string | undefined {
    for (const clause of [...(this.great ? [this.great] : []), ...this.lines]) {
      const names = clause.matches.filter(({ from }) => clause.block.kind === 'heading' || from < TITLE_WORDS).map(match => nameOf(clause, match)).filter(name => TITLES.includes(name));
      const found = names.find(name => name !== 'things.privacy-theme') ?? names[0];
      if (found) return found;
    }
    return undefined;
  }

  /**
   * A title covers a document that says at least a little of what policies say; one that only speaks of data ("How we look
   * after your data": a policy or an article) must say a third of it, and one without a title most of it.
   */
  isPolicy(): boolean {
    const { title, reachable, labelled, kinds } = this.signs();
    if (title === 'things.other-title') return false;
    if (title === 'things.privacy-title') return labelled > 0.12 && kinds >= 2;
    if (title) return labelled > 0.33 && kinds >= 4;
    return reachable && kinds >= 5 && labelled > 0.42;
  }
}
