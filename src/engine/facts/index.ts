/** Clauses → facts, signals, silences, contradictions. One walk: each clause goes to the facts whose rules hold of it. */
import type { Facts, Reading } from '../../reading.ts';
import type { Clause } from '../clause.ts';
import type { Engine } from '../compile.ts';
import { F } from '../features.ts';
import { Abroad } from './abroad.ts';
import { Contradictions, NAMES } from './contradictions.ts';
import { beyond, Listed } from './listed.ts';
import { Contacts, Operators } from './operator.ts';
import { NamedOnes, Recipients } from './recipients.ts';
import { Terms } from './retention.ts';
import { Signals } from './signals.ts';
import { silences } from './silences.ts';
import { Ways } from './ways.ts';

type Plain = Omit<Facts, 'signals' | 'contradictions' | 'silences'>;

/** Gathers the facts of one document. */
export class Gathering {
  private readonly data: Listed;
  private readonly purposes: Listed;
  private readonly rights: Listed;
  private readonly perhaps = { data: new Listed('data'), recipients: new Recipients() };
  private readonly recipients = new Recipients();
  private readonly named = new NamedOnes();
  private readonly abroad = new Abroad();
  private readonly terms = new Terms();
  private readonly operators = new Operators();
  private readonly contacts = new Contacts();
  private readonly withdrawal = new Ways(true);
  private readonly refusal = new Ways(false);
  private readonly signals: Signals;
  private readonly contradictions = new Contradictions();
  /** What sentences speak of. */
  private readonly spoken = new Set<string>();
  /** Rule → what takes the clauses of which it holds. */
  private readonly takers: ((clause: Clause) => void)[] = [];
  private readonly rule: Record<'cued' | 'plain' | 'others', number>;

  constructor(private readonly engine: Engine) {
    const { facts, signals } = engine.rules;
    this.data = new Listed('data', facts.data?.otherwise?.id);
    this.purposes = new Listed('purposes', facts.purposes?.otherwise?.id);
    this.rights = new Listed('rights', facts.rights?.otherwise?.id);
    this.signals = new Signals(signals);
    this.rule = { cued: this.id('operator'), plain: this.id('operator-plain'), others: this.id('contacts-of-others') };
    this.dispatch();
  }

  /** The clauses of a block, with their labels. */
  take(index: number, clauses: readonly Clause[]): void {
    const heading = clauses[0]?.block.kind === 'heading';
    for (const clause of clauses) {
      const held = this.engine.facts.try(clause.features);
      for (let at = 0; at < held.length; at++) this.takers[held[at] as number]?.(clause);
      this.who(clause, held);
      if (!heading) for (const name of clause.labels) this.spoken.add(name);
    }
    this.withdrawal.close(index, heading);
    this.refusal.close(index, heading);
  }

  /** Whose document it is, and where they are reached: asked of every clause with a name, a number or an address. */
  private who(clause: Clause, held: readonly number[]): void {
    const { features } = clause, { cued, plain, others } = this.rule;
    this.operators.take(clause, held.includes(cued), held.includes(plain));
    if ((features.has(F['address.email']) || features.has(F['address.phone'])) && !held.includes(others)) this.contacts.take(clause);
  }

  private dispatch(): void {
    for (const folder of ['data', 'purposes', 'rights'] as const) {
      const nameless = this.id(`${folder}+`), { held } = this.engine.facts;
      this.on(folder, clause => this[folder].take(clause, held.includes(nameless)));
    }
    this.on('data?', clause => this.perhaps.data.take(clause));
    this.on('recipients', clause => this.recipients.take(clause));
    this.on('recipients?', clause => this.perhaps.recipients.take(clause));
    this.on('named', clause => this.named.take(clause));
    this.on('abroad-yes', clause => this.abroad.take('yes', clause));
    this.on('abroad-no', clause => this.abroad.take('no', clause));
    this.on('retention', clause => this.terms.take(clause));
    for (const [way, how] of [['withdrawal', 'withdrawal-how'], ['refusal', 'refusal-how']] as const) {
      this.on(way, clause => this[way].note(clause, 'says'));
      this.on(how, clause => this[way].note(clause, 'goes'));
    }
    for (const name of NAMES) {
      const never = this.id(`contradiction-${name}-never`), { held } = this.engine.facts;
      this.on(`contradiction-${name}-never`, clause => this.contradictions.take(name, 'never', clause));
      this.on(`contradiction-${name}-may`, clause => { if (name === 'collect' || !held.includes(never)) this.contradictions.take(name, 'may', clause); });
    }
    for (const id of Object.keys(this.engine.rules.signals)) this.on(`signals.${id}`, clause => this.signals.take(id, clause));
  }

  private on(name: string, take: (clause: Clause) => void): void {
    const id = this.id(name);
    if (id >= 0) this.takers[id] = take;
  }

  private id(name: string): number {
    return this.engine.facts.rules.indexOf(name);
  }

  /** All that was gathered, in steps. */
  *found(): Generator<void, Pick<Reading, 'facts' | 'perhaps'>> {
    const plain = this.plain();
    yield;
    const all = { ...plain, signals: yield* this.signals.found(plain) };
    yield;
    const contradictions = yield* this.contradictions.found(all);
    const { data, recipients } = this.perhaps;
    return {
      facts: { ...all, contradictions, silences: silences(this.spoken, all, this.engine.rules.silences) },
      perhaps: { data: beyond(data.found, plain.data), recipients: beyond(recipients.found, plain.recipients) },
    };
  }

  /** The facts that stand on clauses alone. */
  private plain(): Plain {
    const namedEvidence = this.named.all();
    return {
      operator: this.operators.found(), ...this.contacts.found(),
      data: this.data.found, purposes: this.purposes.found, rights: this.rights.found,
      recipients: this.recipients.found, named: namedEvidence.map(({ name }) => name), namedEvidence,
      abroad: this.abroad.found(), retention: this.terms.all(), withdrawal: this.withdrawal.found(), refusal: this.refusal.found(),
    };
  }
}
