import type { Reading } from '../../src/reading.ts';
import { byWeight, exposing } from '../order.ts';
import { lines } from '../lines.ts';
import { useView } from '../view.ts';
import { Chips } from './chips.tsx';
import { NotSaid } from './not-said.tsx';
import { Section } from './section.tsx';

export function Collect({ reading: { facts, perhaps, policy } }: { reading: Reading }) {
  const view = useView();
  const found = lines(view, 'data', facts.data, byWeight(Object.keys(facts.data)));
  return (
    <Section title={view.say('collect')} question="collect">
      {found.length > 0
        ? <Chips lines={found} strong={({ id }) => exposing(id.replace('data.', ''))} />
        : <NotSaid policy={policy} maybe={Object.keys(perhaps.data ?? {}).length > 0} />}
    </Section>
  );
}
