import type { Reading } from '../../src/reading.ts';
import { abroadLines, lines, retentionLines } from '../lines.ts';
import { useView, type LineData } from '../view.ts';
import { Chips } from './chips.tsx';
import { Lines } from './lines.tsx';
import { NotSaid } from './not-said.tsx';
import { Section } from './section.tsx';

interface Answer {
  name: 'purposes' | 'retention' | 'abroad' | 'rights';
  found: LineData[];
  maybe: boolean;
  /** Names of one or two words. */
  short?: boolean;
  law?: string[];
}

/** After the three questions: what for, how long, abroad, rights. Each answered, if only by "not said". */
export function Facts({ reading: { facts, perhaps, policy } }: { reading: Reading }) {
  const view = useView();
  const some = (of: object | undefined) => Object.keys(of ?? {}).length > 0;
  const answers: Answer[] = [
    { name: 'purposes', found: lines(view, 'purposes', facts.purposes), maybe: some(perhaps.purposes), short: true },
    { name: 'retention', found: retentionLines(view, facts.retention), maybe: some(perhaps.retention), law: ['consent-term', 'storage'] },
    { name: 'abroad', found: abroadLines(view, facts.abroad), maybe: abroadLines(view, perhaps.abroad).length > 0, law: ['abroad'] },
    { name: 'rights', found: lines(view, 'rights', facts.rights), maybe: some(perhaps.rights), short: true, law: ['rights', 'request', 'complaint'] },
  ];
  return <>{answers.map(({ name, found, maybe, short, law }) => (
    // The law stands beside what the policy says: where it says nothing, no article is held against it.
    <Section key={name} title={view.say(name)} name={name} law={found.length ? law : undefined}>
      {!found.length && <NotSaid policy={policy} maybe={maybe} />}
      {found.length > 0 && (short ? <Chips lines={found} /> : <Lines lines={found} />)}
    </Section>
  ))}</>;
}
