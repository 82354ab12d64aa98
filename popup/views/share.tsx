import type { Reading } from '../../src/reading.ts';
import { byConsent } from '../order.ts';
import { grounded, lines, signalLines } from '../lines.ts';
import { good } from '../signals.ts';
import { useView } from '../view.ts';
import { Lines } from './lines.tsx';
import { NotSaid } from './not-said.tsx';
import { Recipient } from './recipient.tsx';
import { Section } from './section.tsx';

export function Share({ reading }: { reading: Reading }) {
  const view = useView();
  const { recipients, namedEvidence } = reading.facts;
  const kinds = lines(view, 'recipients', recipients, byConsent(recipients));
  const alone = namedEvidence.filter(({ recipient }) => !kinds.some(({ id }) => id === `recipients.${recipient}`))
    .map(({ name, quotes }) => ({ id: `named.${name}`, text: name, quotes })).filter(grounded);
  const nobody = !kinds.length && !alone.length;
  return (
    <Section title={view.say('share')} question="share" law={nobody ? undefined : ['third-parties']}>
      {kinds.length > 0 && <ul class="lines">{kinds.map(line => <Recipient key={line.id} line={line} facts={reading.facts} />)}</ul>}
      {alone.length > 0 && <Lines lines={alone} />}
      {nobody && <Nobody reading={reading} />}
    </Section>
  );
}

/** "We pass nothing on", "somebody" and silence are three different answers. */
function Nobody({ reading }: { reading: Reading }) {
  const view = useView();
  const { facts, perhaps, labels, policy } = reading;
  const denied = signalLines(view, facts.signals, good(reading).filter(id => id === 'not-sold'));
  if (denied.length) return <Lines lines={denied} />;
  const maybe = Object.keys(perhaps.recipients ?? {}).length + (perhaps.namedEvidence ?? []).length > 0;
  const mentioned = Object.values(labels).some(one => one.includes('share'));
  if (mentioned && !maybe) return <p class="not-said" data-not-said>{view.say('shareUnnamed')}</p>;
  return <NotSaid policy={policy} maybe={maybe} />;
}
