import type { ConsentCondition, Facts } from '../../src/reading.ts';
import { grounded } from '../lines.ts';
import { useView, type LineData } from '../view.ts';
import { Chips } from './chips.tsx';
import { Line } from './line.tsx';

const CONSENT = { with: 'consentWith', without: 'consentWithout', unstated: 'consentUnstated' } as const satisfies Record<ConsentCondition, string>;

/** Who receives, under which condition, and by what names. */
export function Recipient({ line, facts }: { line: LineData; facts: Facts }) {
  const { say } = useView();
  const id = line.id.replace('recipients.', '');
  const { consent } = facts.recipients[id]!;
  const names = facts.namedEvidence.filter(({ recipient }) => recipient === id)
    .map(({ name, quotes }) => ({ id: `named.${name}`, text: name, quotes })).filter(grounded);
  return (
    <Line line={line} aside={<span data-consent={consent}>{say(CONSENT[consent])}</span>}>
      {names.length > 0 && <Chips lines={names} />}
    </Line>
  );
}
