import type { Reading } from '../../src/reading.ts';
import { useView } from '../view.ts';
import { Collect } from './collect.tsx';
import { Facts } from './facts.tsx';
import { Findings } from './findings.tsx';
import { ReportButton } from './report-button.tsx';
import { Share } from './share.tsx';
import { Withdraw } from './withdraw.tsx';

/** All that was read, in the order in which a person asks. */
export function Answers({ reading }: { reading: Reading }) {
  const { say } = useView();
  return (
    <>
      {!reading.policy && <p class="banner">{say('notPolicy')}</p>}
      <Collect reading={reading} />
      <Share reading={reading} />
      <Withdraw reading={reading} />
      <Facts reading={reading} />
      <Findings reading={reading} />
      <div class="end"><ReportButton /></div>
    </>
  );
}
