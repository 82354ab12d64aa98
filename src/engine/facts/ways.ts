/** How consent is taken back, and how mailings are refused: channel, address, subject line, the operator's deadline. */
import type { Channel, Way } from '../../reading.ts';
import { conceptOf, nameOf, type Clause } from '../clause.ts';
import { addClause, none } from '../evidence.ts';
import { F } from '../features.ts';
import { spans } from './retention.ts';

const QUOTED_BEFORE = /[«“"„]([^«»“”"„]{4,120})[»”"“][\s,–—-]*$/u;
const QUOTED = /[«“"„]([^«»“”"„]{4,120})[»”"“]/u;

/** Blocks of a section that are looked through. */
const SECTION = 12;

/** A clause, and what the rules say of it: that it can be done; that it goes on about how. */
interface Step { clause: Clause; says: boolean; goes: boolean }

/** A block that says that it can be done, with what its section goes on to say about how. */
interface Passage { index: number; clauses: Clause[] }

export class Ways {
  /** The term that the sentence on withdrawal itself gives: others are for answers and corrections. */
  private term: Way['deadline'] = null;
  private readonly way: Way = { stated: false, channels: [], email: null, subject: null, deadline: null, ...none() };
  /** Passages whose section goes on, oldest first. */
  private open: Passage[] = [];
  /** Of the block that is being read. */
  private steps: Step[] = [];

  constructor(private readonly withDeadline: boolean) {}

  note(clause: Clause, what: 'says' | 'goes'): void {
    if (this.steps.at(-1)?.clause !== clause) this.steps.push({ clause, says: false, goes: false });
    (this.steps.at(-1) as Step)[what] = true;
  }

  /** The clauses of a block are noted. */
  close(index: number, heading: boolean): void {
    const steps = this.steps;
    if (!heading && !steps.length) return;
    this.steps = [];
    // A section ends with the next heading, and nobody looks further than some blocks.
    this.settle(passage => heading || passage.index + SECTION < index);
    const goes = steps.filter(step => step.goes).map(({ clause }) => clause);
    for (const passage of this.open) passage.clauses.push(...goes.filter(clause => index === passage.index + 1 || speaksOfIt(clause)));
    const first = steps.findIndex(({ says }) => says);
    if (first >= 0) this.open.push({ index, clauses: steps.slice(first).map(({ clause }) => clause) });
  }

  found(): Way {
    this.settle(() => true);
    if (this.way.stated && !this.way.channels.length) this.way.channels.push('unstated');
    if (this.withDeadline && this.term) this.way.deadline = this.term;
    return this.way;
  }

  private settle(over: (passage: Passage) => boolean): void {
    while (this.open[0] && over(this.open[0])) for (const clause of (this.open.shift() as Passage).clauses) {
      take(this.way, clause, this.withDeadline);
      if (clause.features.has(F['rights.withdraw'])) this.term ??= deadlineIn(clause);
    }
  }
}

/** Far from the right itself only a line on exercising it. */
const speaksOfIt = ({ features }: Clause) => features.has(F['things.exercise']) || features.has(F['label:withdraw']);

function take(found: Way, clause: Clause, withDeadline: boolean): void {
  found.stated = true;
  addClause(found, clause);
  for (const match of clause.matches) {
    const { folder, id } = conceptOf(clause, match);
    if (folder === 'channels' && !found.channels.includes(id as Channel)) found.channels.push(id as Channel);
  }
  const address = clause.addresses?.emails[0];
  if (address) {
    found.email ??= address;
    if (!found.channels.includes('email')) found.channels.push('email');
  }
  found.subject ??= subjectIn(clause);
  if (withDeadline) found.deadline ??= deadlineIn(clause);
}

/** What stands in quotes after "with the subject", or, as Kazakh has it, before: «Тақырып» тақырыбымен. */
function subjectIn(clause: Clause): string | null {
  const { block, words, matches } = clause;
  const cue = clause.features.has(F['things.subject-line']) && matches.find(match => nameOf(clause, match) === 'things.subject-line');
  if (!cue) return null;
  const from = (words[cue.to - 1] as Clause['words'][number]).end;
  const end = (words.at(-1) as Clause['words'][number]).end + 2;
  const after = QUOTED.exec(block.text.slice(from, end))?.[1];
  const start = (words[cue.from] as Clause['words'][number]).start;
  const before = QUOTED_BEFORE.exec(block.text.slice((words[0] as Clause['words'][number]).start, start))?.[1];
  return (before ?? after)?.trim() ?? null;
}

function deadlineIn(clause: Clause): Way['deadline'] {
  const all = spans(clause), days = all.find(span => span.unit === 'terms.day' || span.unit === 'terms.working-day');
  if (days) return { days: days.count, unit: days.unit === 'terms.working-day' ? 'working' : 'calendar' };
  const weeks = all.find(span => span.unit === 'terms.week');
  return weeks ? { days: weeks.count * 7, unit: 'calendar' } : null;
}
