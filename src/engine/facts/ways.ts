/** How consent is taken back, and how mailings are refused: channel, address, subject line, the operator's deadline. */
import type { Channel, Way } from '../../reading.ts';
import { emails } from '../addresses.ts';
import type { Clause } from '../clause.ts';
import { addClause, none } from '../evidence.ts';
import { holds, type Listing } from './listed.ts';
import { spans } from './retention.ts';

const CHANNEL = 'channels.';
const QUOTED_BEFORE = /[«“"„]([^«»“”"„]{4,120})[»”"“][\s,–—-]*$/u;
const QUOTED = /[«“"„]([^«»“”"„]{4,120})[»”"“]/u;

export interface WayRules {
  /** Clauses that say that it can be done. */
  says: Listing;
  /** Clauses right after such a one that go on about how. */
  goes: Listing;
}

/** @param document the clauses of each block, in order. */
export function way(document: readonly Clause[][], rules: WayRules, withDeadline: boolean): Way {
  const found: Way = { stated: false, channels: [], email: null, subject: null, deadline: null, ...none() };
  const part: Clause[] = [];
  document.forEach((clauses, index) => {
    const says = clauses.findIndex(clause => holds(rules.says, clause));
    if (says < 0) return;
    const own = clauses.filter((clause, at) => at === says || holds(rules.says, clause) || (at > says && holds(rules.goes, clause)));
    part.push(...own, ...following(document, index, rules.goes));
  });
  for (const clause of part) take(found, clause, withDeadline);
  if (!found.stated) return found;
  if (!found.channels.length) found.channels.push('unstated');
  return found;
}

/** What the section goes on to say about how, up to its end; far from the right itself only a line on exercising it. */
function following(document: readonly Clause[][], index: number, goes: Listing): Clause[] {
  const found: Clause[] = [];
  for (let at = index + 1; at < document.length && at <= index + SECTION; at++) {
    const clauses = document[at] as Clause[];
    if (clauses[0]?.block.kind === 'heading') break;
    found.push(...clauses.filter(clause => holds(goes, clause) && (at === index + 1 || clause.features.has(EXERCISE) || clause.labels.has(LABEL))));
  }
  return found;
}

/** Blocks of a section that are looked through, and what shows that a line far off goes on about it. */
const SECTION = 12, EXERCISE = 'things.exercise', LABEL = 'withdraw';

function take(found: Way, clause: Clause, withDeadline: boolean): void {
  found.stated = true;
  addClause(found, clause);
  for (const { concept } of clause.matches) {
    const channel = concept.slice(CHANNEL.length) as Channel;
    if (concept.startsWith(CHANNEL) && !found.channels.includes(channel)) found.channels.push(channel);
  }
  const { block, words } = clause;
  const text = block.text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
  const address = emails(text)[0]?.value;
  if (address) {
    found.email ??= address;
    if (!found.channels.includes('email')) found.channels.push('email');
  }
  found.subject ??= subjectIn(clause);
  if (withDeadline) found.deadline ??= deadlineIn(clause);
}

/** What stands in quotes after "with the subject", or, as Kazakh has it, before: «Тақырып» тақырыбымен. */
function subjectIn({ block, words, matches }: Clause): string | null {
  const cue = matches.find(m => m.concept === 'things.subject-line');
  if (!cue) return null;
  const from = (words[cue.to - 1] as Clause['words'][number]).end;
  const end = (words.at(-1) as Clause['words'][number]).end + 2;
  const after = QUOTED.exec(block.text.slice(from, end))?.[1];
  const start = (words[cue.from] as Clause['words'][number]).start;
  const before = QUOTED_BEFORE.exec(block.text.slice((words[0] as Clause['words'][number]).start, start))?.[1];
  return (before ?? after)?.trim() ?? null;
}

function deadlineIn(clause: Clause): Way['deadline'] {
  const days = spans(clause).find(span => span.unit === 'terms.day' || span.unit === 'terms.working-day');
  if (days) return { days: days.count, unit: days.unit === 'terms.working-day' ? 'working' : 'calendar' };
  const weeks = spans(clause).find(span => span.unit === 'terms.week');
  return weeks ? { days: weeks.count * 7, unit: 'calendar' } : null;
}
