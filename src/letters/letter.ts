/** Fills a letter from its template in rules/letters/. */
import { authority } from 'anyq:law';
import { templates, type Part } from 'anyq:letters';
import type { Language, Reading } from '../reading.ts';
import { isEmail } from './address.ts';
import { isDay } from './days.ts';
import { how, partial } from './how.ts';
import { beside, cite, termOf, within } from './law.ts';
import { cleaned, plain, punctuated, spelled, unquoted } from './text.ts';
import type { Day, Field, Fields, Kind, Letter, LetterKind, Line, Place, ReadyLetter, Scope, Source } from './types.ts';

export interface Options {
  language: Language;
  today: Day;
  /** Of a withdrawal. None chosen is all. */
  scopes?: readonly Scope[];
  /** Conditions of the template that are no fields: of a complaint, see complaint.ts. */
  flags?: readonly string[];
}

/** The letter, and what it still lacks. Any field may be empty; whatever a person has typed into `fields` wins over the Reading. */
export function fill(kind: LetterKind, fields: Fields, { language, today, scopes = [], flags = [] }: Options): Letter {
  const values: Fields = { ...cleaned(fields), today, authority: authority.name[language] };
  const part = partial(scopes);
  const holds = new Set<string>([...Object.keys(values).filter(name => values[name as Field]), ...flags, ...(part ? ['partial', ...scopes.map(scope => `scope.${scope}`)] : [])]);
  const missing = new Set<Field>(Object.keys(values).filter(name => unusable(name as Field, values[name as Field]!)) as Field[]);
  const say = (text: string) => text.replace(SLOT, (_, name: string) => slot(name, values, language, missing));
  const { parts, oneOf } = templates[kind];
  const holding = parts.filter(({ when, unless }) => when.every(name => holds.has(name)) && !unless.some(name => holds.has(name)));
  const subject = holding.find(({ at }) => at === 'subject');
  const lines = ORDER.flatMap(places => holding.filter(({ at }) => places.includes(at as Place)).flatMap(one => linesOf(one, say, language)));
  for (const [first = '', ...others] of oneOf) if (![first, ...others].some(name => holds.has(name))) missing.add(first as Field);
  return {
    kind, language, to: values.email && isEmail(values.email) ? values.email : null, subject: say(subject?.text[language] ?? ''),
    lines: punctuated(lines), body: plain(punctuated(lines)), missing: [...missing],
  };
}

/** The letter itself, if it lacks nothing. */
export function ready(letter: Letter): ReadyLetter | null {
  return letter.missing.length ? null : letter as ReadyLetter;
}

/** What the Reading gives for a letter: the values to put into the form. */
export function prefill(kind: Kind, { reading, site, readOn }: Source): Fields {
  const { email, subject, policy } = how(kind, reading, site);
  const { bin, binDoubtful } = reading.facts.operator;
  return cleaned({
    operator: operatorName(reading), bin: (binDoubtful ? null : bin) ?? '', email: email ?? '', subject: subject ?? '', site, version: readOn,
    quote: kind === 'refuse-mailings' ? unquoted(policy?.quotes[0]?.text ?? '') : '',
  });
}

/** The fields of a letter's form, as its template first names them; `required` as far as it is known before anything is typed. */
export function fieldsOf(kind: LetterKind): { field: Field; required: boolean }[] {
  const found = new Map<Field, boolean>();
  for (const { text, when } of templates[kind].parts) for (const [, name = ''] of text.ru.matchAll(SLOT)) {
    if (/\./.test(name) || name === 'today' || name === 'authority') continue;
    found.set(name as Field, found.get(name as Field) || !when.includes(name));
  }
  return [...found].map(([field, required]) => ({ field, required }));
}

const SLOT = /\{([a-zA-Z.-]+)\}/g;
const ORDER: Place[][] = [['to'], ['from'], ['heading'], ['body', 'item', 'quote'], ['date'], ['name'], ['signature']];
const BLANK = '__________';
const DAYS = new Set<Field>(['version', 'consentOn', 'sentOn', 'closedOn', 'today']);

function slot(name: string, values: Fields, language: Language, missing: Set<Field>): string {
  const [kind, id] = name.split('.');
  if (kind === 'law' && id) return cite(id, language);
  if (kind === 'act' && id) return beside(id, language);
  if (kind === 'term' && id) return within(termOf(id), language);
  const value = values[name as Field];
  if (!value) { missing.add(name as Field); return BLANK; }
  return DAYS.has(name as Field) && isDay(value) ? spelled(value, language) : value;
}

const unusable = (name: Field, value: string) => value !== '' && ((name === 'email' && !isEmail(value)) || (name === 'iin' && !/^\d{12}$/.test(value)));

/** A person's own lines become lines of the letter. */
function linesOf({ at, text }: Part, say: (text: string) => string, language: Language): Line[] {
  return say(text[language]).split('\n').map(line => ({ at: at as Place, text: line }));
}

/** The first name that is a name: sometimes only the number is found beside it. */
function operatorName({ facts: { operator } }: Reading): string {
  return operator.names.find(name => !/\p{N}{12}/u.test(name)) ?? '';
}
