/** A Reading as text for a person: the questions in the popup's order, each answer with the words it stands on. */
import type titlesModule from 'anyq:titles';
import type { Evidence, Language, Reading, Recipient, Way } from '../reading.ts';
import { speak, type Say } from '../strings/index.ts';

type Titles = typeof titlesModule;
/** Quotes a line shows, and letters a quote shows. */
const QUOTES = 3, LETTERS = 110;

/** @param asked the language to print in; null: the document's own. */
export function report(reading: Reading, titles: Titles, asked: Language | null): string {
  const language = asked ?? own(reading.language);
  const print = new Print(speak(language), id => titles[id]?.message?.[language] ?? titles[id]?.title[language] ?? id);
  const { facts } = reading;
  print.head(reading);
  print.list('collect', 'data', facts.data);
  print.recipients(facts.recipients, facts.named);
  print.way('withdraw', facts.withdrawal);
  print.way('refusal', facts.refusal);
  print.list('purposes', 'purposes', facts.purposes);
  print.section('retention', facts.retention.map(term => [term.period ?? print.title(`retention.${term.kind}`), term]));
  print.section('abroad', facts.abroad.value === 'silent' ? [] : [[print.say(facts.abroad.value === 'yes' ? 'abroadYes' : 'abroadNo'), facts.abroad]]);
  print.list('rights', 'rights', facts.rights);
  print.list('warnings', 'signals', facts.signals);
  print.silences(facts.silences);
  return `${print.lines.join('\n')}\n`;
}

function own(language: Reading['language']): Language {
  return language === 'en' || language === 'kk' ? language : language === 'kk+ru' ? 'kk' : 'ru';
}

class Print {
  readonly lines: string[] = [];
  constructor(readonly say: Say, readonly title: (id: string) => string) {}

  head({ policy, facts: { operator, emails, phones } }: Reading): void {
    if (!policy) this.lines.push(this.say('notPolicy'), '');
    const bin = operator.bin && `${this.say('bin', { bin: operator.bin })}${operator.binDoubtful ? ` (${this.say('binDoubtful')})` : ''}`;
    this.lines.push([operator.names[0] ?? this.say('operatorNotNamed'), bin, ...emails, ...phones.map(phone => `+${phone}`)].filter(Boolean).join(' · '));
  }

  list(heading: 'collect' | 'purposes' | 'rights' | 'warnings', group: string, facts: Record<string, Evidence>): void {
    this.section(heading, Object.entries(facts).map(([id, evidence]) => [this.title(`${group}.${id}`), evidence]));
  }

  recipients(facts: Record<string, Recipient>, named: readonly string[]): void {
    const consent = { with: this.say('consentWith'), without: this.say('consentWithout'), unstated: this.say('consentUnstated') };
    this.section('share', Object.entries(facts).map(([id, recipient]) => [`${this.title(`recipients.${id}`)} – ${consent[recipient.consent]}`, recipient]));
    if (named.length) this.lines.push(`  ${named.join(', ')}`);
  }

  way(heading: 'withdraw' | 'refusal', way: Way): void {
    const deadline = way.deadline && this.say(way.deadline.unit === 'working' ? 'workingDays' : 'days', { n: way.deadline.days });
    const how = [...way.channels.map(channel => this.title(`channels.${channel}`)), way.email, way.subject && `«${way.subject}»`, deadline];
    this.section(heading, way.stated ? [[how.filter(Boolean).join(' · '), way]] : []);
  }

  silences(ids: readonly string[]): void {
    if (ids.length) this.lines.push('', this.say('silences'), ...ids.map(id => `  ${this.title(`silences.${id}`)}`));
  }

  section(heading: 'collect' | 'share' | 'withdraw' | 'refusal' | 'purposes' | 'retention' | 'abroad' | 'rights' | 'warnings', rows: [string, Evidence][]): void {
    this.lines.push('', this.say(heading));
    if (!rows.length) this.lines.push(`  ${this.say('notSaid')}`);
    for (const [line, { quotes }] of rows) this.lines.push(`  ${line}`, ...quotes.slice(0, QUOTES).map(quote => `      ${this.say('block', { n: quote.block })}: «${shorten(quote.text)}»`));
  }
}

function shorten(text: string): string {
  return text.length > LETTERS ? `${text.slice(0, LETTERS)}…` : text;
}
