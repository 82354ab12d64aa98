import type { Reading } from '../../src/reading.ts';
import { useView } from '../view.ts';
import { LawText } from './law-text.tsx';
import { NotSaid } from './not-said.tsx';
import { Section } from './section.tsx';
import { Way } from './way.tsx';
import { Write } from './write.tsx';

const LAW = ['withdrawal-deadline', 'withdrawal-limits'];

export function Withdraw({ reading }: { reading: Reading }) {
  const { say, partial } = useView();
  const { facts, perhaps, policy } = reading;
  const { withdrawal, refusal } = facts;
  const stated = withdrawal.stated && withdrawal.quotes.length > 0;
  const maybe = Boolean(perhaps.withdrawal?.stated);
  return (
    <Section title={say('withdraw')} question="withdraw" law={stated || !policy ? LAW : undefined}>
      {stated && <Way id="withdrawal" way={withdrawal} />}
      {!stated && (policy && !maybe && !partial ? <p class="not-said" data-not-said>{say('withdrawalNotSaid')}</p> : <NotSaid policy={policy} maybe={maybe} />)}
      {!stated && policy && !partial && <div class="law"><LawText ids={['withdrawal-form', ...LAW]} /></div>}
      {policy && <Write kind="withdraw" reading={reading} />}
      {refusal.stated && refusal.quotes.length > 0 && (
        <div class="refusal">
          <h3>{say('refusal')}</h3>
          <Way id="refusal" way={refusal} />
          {policy && <Write kind="refuse-mailings" reading={reading} />}
        </div>
      )}
    </Section>
  );
}
