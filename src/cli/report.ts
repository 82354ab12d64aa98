/** A Reading as text for a person: the questions in the popup's order, each answer with the words it stands on. */
import type titlesModule from 'anyq:titles';
import type { Contradiction, Evidence, Facts, Language, Quote, Reading, Recipient, Way } from '../reading.ts';
import { speak, type Key, type Say } from '../strings/index.ts';
import { deadline, period } from '../strings/period.ts';

type Titles = typeof titlesModule;
/** Quotes a line shows, and letters a quote shows. */
const QUOTES = 3, LETTERS = 110;

/** `asked`: the language to print in; null: the document's own. `isGood`: which signals are good points. `pages`: of the blocks of a PDF. */
export function report(reading: Reading, titles: Titles, { asked, isGood, pages }: { asked: Language | null; isGood: (id: string) => boolean; pages: Record<number, number> }): string {
  const language = asked ?? own(reading.language);
  const name = (id: string) => titles[id]?.message?.[language] ?? titles[id]?.title[language] ?? id;
  const print = new Print(speak(language), name, pages);
  const { facts, perhaps } = reading;
  print.head(reading);
  print.facts(facts);
  const signals = Object.entries(facts.signals);
  print.section('warnings', signals.filter(([id]) => !isGood(id)).map(([id, evidence]) => [name(`signals.${id}`), evidence]));
  print.section('good', signals.filter(([id]) => isGood(id)).map(([id, evidence]) => [name(`signals.${id}`), evidence]));
  print.contradictions(facts.contradictions);
  print.silences(facts.silences);
  print.section('perhaps', (['data', 'recipients'] as const).flatMap(group => print.named(group, perhaps[group] ?? {})));
  return `${print.lines.join('\n')}\n`;
}

function own(language: Reading['language']): Language {
  return language === 'en' || language === 'kk' ? language : language === 'kk+ru' ? 'kk' : 'ru';
}

/** Sections that stay out when they are empty; the others say that the policy does not. */
const OPTIONAL: Key[] = ['good', 'perhaps', 'warnings'];

class Print {
  readonly lines: string[] = [];
  constructor(readonly say: Say, readonly name: (id: string) => string, readonly pages: Record<number, number>) {}

  head({ policy, facts: { operator, emails, phones } }: Reading): void {
    if (!policy) this.lines.push(this.say('notPolicy'), '');
    const bin = operator.bin && `${this.say('bin', { bin: operator.bin })}${operator.binDoubtful ? ` (${this.say('binDoubtful')})` : ''}`;
    this.lines.push([operator.names[0] ?? this.say('operatorNotNamed'), bin, ...emails, ...phones.map(phone => `+${phone}`)].filter(Boolean).join(' · '));
  }

  facts(facts: Facts): void {
    this.section('collect', this.named('data', facts.data));
    this.recipients(facts.recipients, facts.named);
    this.way('withdraw', facts.withdrawal);
    this.way('refusal', facts.refusal);
    this.section('purposes', this.named('purposes', facts.purposes));
    this.section('retention', facts.retention.map(term => [term.kind === 'period' ? period(term, this.say) : this.name(`retention.${term.kind}`), term]));
    this.section('abroad', facts.abroad.value === 'silent' ? [] : [[this.say(facts.abroad.value === 'yes' ? 'abroadYes' : 'abroadNo'), facts.abroad]]);
    this.section('rights', this.named('rights', facts.rights));
  }

  named(group: string, facts: Record<string, Evidence>): [string, Evidence][] {
    return Object.entries(facts).map(([id, evidence]) => [this.name(`${group}.${id}`), evidence]);
  }

  recipients(facts: Record<string, Recipient>, named: readonly string[]): void {
    const consent = { with: this.say('consentWith'), without: this.say('consentWithout'), unstated: this.say('consentUnstated') };
    this.section('share', Object.entries(facts).map(([id, recipient]) => [`${this.name(`recipients.${id}`)} – ${consent[recipient.consent]}`, recipient]));
    if (named.length) this.lines.push(`  ${named.join(', ')}`);
  }

  way(heading: 'withdraw' | 'refusal', way: Way): void {
    const how = [...way.channels.map(channel => this.name(`channels.${channel}`)), way.email, way.subject && `«${way.subject}»`, way.deadline && deadline(way.deadline, this.say)];
    this.section(heading, way.stated ? [[how.filter(Boolean).join(' · '), way]] : []);
  }

  contradictions(all: readonly Contradiction[]): void {
    if (all.length) this.lines.push('', this.say('contradictions'));
    for (const { quotes } of all) this.lines.push(...quotes.map(quote => this.quote(quote)), '');
  }

  silences(ids: readonly string[]): void {
    if (ids.length) this.lines.push('', this.say('silences'), ...ids.map(id => `  ${this.name(`silences.${id}`)}`));
  }

  section(heading: 'collect' | 'share' | 'withdraw' | 'refusal' | 'purposes' | 'retention' | 'abroad' | 'rights' | 'warnings' | 'good' | 'perhaps', rows: [string, Evidence][]): void {
    if (!rows.length && OPTIONAL.includes(heading)) return;
    this.lines.push('', this.say(heading));
    if (!rows.length) this.lines.push(`  ${this.say('notSaid')}`);
    for (const [line, { quotes }] of rows) this.lines.push(`  ${line}`, ...quotes.slice(0, QUOTES).map(quote => this.quote(quote)));
  }

  private quote({ block, text }: Quote): string {
    const page = this.pages[block];
    return `      ${page ? `${this.say('page', { n: page })}, ` : ''}${this.say('block', { n: block })}: «${text.length > LETTERS ? `${text.slice(0, LETTERS)}…` : text}»`;
  }
}
