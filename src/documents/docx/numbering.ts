/** The numbers that Word prints before paragraphs: they stand nowhere in the text. */
import { attribute, child, children, value } from './xml.ts';

export interface Mark {
  /** As printed: "4.1.", "a)"; empty of a bullet. */
  text: string;
  bullet: boolean;
  /** Of a numbered outline, "4.1." under "4.": a clause of its own rather than an item of a list. */
  clause: boolean;
}

interface Level { format: string; text: string; start: number; restart: number | null; legal: boolean; style: string | null }

/** Levels that Word knows. */
const LEVELS = 9;

export class Numbering {
  private readonly lists = new Map<string, { levels: Level[]; shared: string }>();
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();
  private readonly starts = new Map<string, Map<number, number>>();

  constructor(root: Element | null) {
    const abstract = new Map(children(root, 'abstractNum').map(one => [attribute(one, 'abstractNumId') ?? '', one]));
    const byStyle = new Map([...abstract.values()].flatMap(one => { const link = value(one, 'styleLink'); return link ? [[link, one] as const] : []; }));
    for (const list of children(root, 'num')) {
      const shared = value(list, 'abstractNumId') ?? '', id = attribute(list, 'numId') ?? '';
      const found = abstract.get(shared);
      const levels = levelsOf(byStyle.get(value(found, 'numStyleLink') ?? '') ?? found ?? null);
      for (const change of children(list, 'lvlOverride')) this.override(change, id, levels);
      this.lists.set(id, { levels, shared });
    }
  }

  /** The mark of the next paragraph of this list; null where it has none. `style`: to find the level that is meant for it. */
  next(id: string, asked: number | null, style: string | null): Mark | null {
    const list = this.lists.get(id);
    if (!list) return null;
    const level = Math.min(LEVELS - 1, asked ?? Math.max(0, list.levels.findIndex(one => one?.style !== null && one?.style === style)));
    const own = list.levels[level];
    if (!own) return null;
    const counts = this.count(id, list, level);
    if (own.format === 'bullet') return { text: '', bullet: true, clause: false };
    const text = own.text.replace(/%([1-9])/g, (_, n: string) => {
      const at = Number(n) - 1, other = list.levels[at];
      return other ? written(counts[at] ?? other.start, own.legal && other.format !== 'none' ? 'decimal' : other.format) : '';
    }).trim();
    return text ? { text, bullet: false, clause: outlined(list.levels) && own.format === 'decimal' && text.endsWith(')') === false } : null;
  }

  /** Lists of one kind go on counting together, until one of them says that it begins anew. */
  private count(id: string, list: { levels: Level[]; shared: string }, level: number): number[] {
    const counts = this.counts.get(list.shared) ?? [];
    this.counts.set(list.shared, counts);
    const key = `${id} ${level}`, anew = this.starts.get(id)?.get(level);
    if (anew !== undefined && !this.begun.has(key)) counts[level] = anew;
    else counts[level] = counts[level] === undefined ? list.levels[level]!.start : counts[level]! + 1;
    this.begun.add(key);
    for (let deeper = level + 1; deeper < LEVELS; deeper++) {
      const restart = list.levels[deeper]?.restart;
      if (restart === 0 || (restart && level >= restart)) continue;
      delete counts[deeper];
    }
    return counts;
  }

  private override(change: Element, id: string, levels: Level[]): void {
    const level = Number(attribute(change, 'ilvl') ?? 0);
    const other = child(change, 'lvl'), start = value(change, 'startOverride');
    if (other) levels[level] = levelOf(other);
    if (start === null) return;
    this.starts.set(id, (this.starts.get(id) ?? new Map<number, number>()).set(level, Number(start)));
  }
}

function levelsOf(list: Element | null): Level[] {
  const levels: Level[] = [];
  for (const level of children(list, 'lvl')) levels[Number(attribute(level, 'ilvl') ?? 0)] = levelOf(level);
  return levels;
}

function levelOf(level: Element): Level {
  const restart = value(level, 'lvlRestart');
  return {
    format: value(level, 'numFmt') ?? 'decimal', text: value(level, 'lvlText') ?? '', start: Number(value(level, 'start') ?? 1),
    restart: restart === null ? null : Number(restart), legal: child(level, 'isLgl') !== null, style: value(level, 'pStyle'),
  };
}

/** "%1.%2" on the second level: the numbers of an outline, not of a list. */
const outlined = (levels: readonly Level[]) => /%1.*%2/.test(levels[1]?.text ?? '');

const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ROMAN: [number, string][] = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']];

function written(n: number, format: string): string {
  if (format === 'none' || format === 'bullet') return '';
  if (format === 'decimalZero') return String(n).padStart(2, '0');
  const letters = /^(?:lower|upper)Letter$/.test(format) ? LATIN : /^russian/.test(format) ? RUSSIAN : null;
  const small = letters ? letter(n, letters) : /Roman$/.test(format) ? roman(n) : String(n);
  return /^upper|Upper$/.test(format) ? small.toUpperCase() : small;
}

/** After the last letter they come doubled: z, aa, bb. */
const letter = (n: number, letters: string) => n < 1 ? '' : letters.charAt((n - 1) % letters.length).repeat(Math.min(9, Math.ceil(n / letters.length)));

function roman(n: number): string {
  let rest = Math.min(n, 3999), text = '';
  for (const [worth, sign] of ROMAN) while (rest >= worth) { text += sign; rest -= worth; }
  return text;
}
