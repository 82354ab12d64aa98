import type { Reading } from '../../src/reading.ts';
import { perhapsLines, signalLines } from '../lines.ts';
import { good, warnings } from '../signals.ts';
import { useView } from '../view.ts';
import { Contradiction } from './contradiction.tsx';
import { Lines } from './lines.tsx';
import { Section } from './section.tsx';

/** Worth knowing, good points, contradictions, silences and, below what is sure, what is not. */
export function Findings({ reading }: { reading: Reading }) {
  const view = useView();
  const { facts, perhaps, policy } = reading;
  const warned = signalLines(view, facts.signals, warnings(facts));
  const praised = signalLines(view, facts.signals, good(reading));
  const contradictions = facts.contradictions.filter(({ quotes }) => quotes.length);
  const maybe = perhapsLines(view, perhaps);
  const { say } = view;
  return (
    <>
      {warned.length > 0 && <Section title={say('warnings')} name="warnings" count={warned.length}><Lines lines={warned} /></Section>}
      {praised.length > 0 && <Section title={say('good')} name="good" count={praised.length}><Lines lines={praised} /></Section>}
      {contradictions.length > 0 && (
        <Section title={say('contradictions')} name="contradictions" count={contradictions.length}>
          {contradictions.map((one, i) => <Contradiction key={i} contradiction={one} />)}
        </Section>
      )}
      {policy && !view.partial && facts.silences.length > 0 && (
        <Section title={say('silences')} name="silences" count={facts.silences.length}>
          <ul class="silences">{facts.silences.map(id => <li key={id} data-id={`silences.${id}`}>{view.name(`silences.${id}`)}</li>)}</ul>
          <p class="note">{say('silencesNote')}</p>
        </Section>
      )}
      {maybe.length > 0 && (
        <Section title={say('perhaps')} name="perhaps">
          <p class="note">{say('perhapsNote')}</p>
          <Lines lines={maybe} />
        </Section>
      )}
    </>
  );
}
