import type { ComponentChildren } from 'preact';
import type { Reading } from '../../src/reading.ts';
import { useView } from '../view.ts';
import { Collect } from './collect.tsx';
import { Facts } from './facts.tsx';
import { Line } from './line.tsx';
import { Findings } from './findings.tsx';
import { ReportButton } from './report-button.tsx';
import { Share } from './share.tsx';
import { Withdraw } from './withdraw.tsx';

interface Props {
  reading: Reading;
  /** What is to be known before the answers: that there is more to read. */
  first?: ComponentChildren;
  /** What belongs to the open page alone. */
  children?: ComponentChildren;
}

/** All that was read, in the order in which a person asks. */
export function Answers({ reading, first, children }: Props) {
  const { say } = useView();
  const { unread } = reading;
  if (reading.language === 'unknown' && unread) return <div class="state"><p data-other-language>{say('otherLanguage')}</p></div>;
  return (
    <>
      {!reading.policy && <p class="banner">{say('notPolicy')}</p>}
      {first}
      {unread && <ul class="lines unread banner"><Line line={{ id: 'unread', text: say('otherLanguagePart'), quotes: unread.quotes }} /></ul>}
      <Collect reading={reading} />
      <Share reading={reading} />
      <Withdraw reading={reading} />
      <Facts reading={reading} />
      <Findings reading={reading} />
      {children}
      <div class="end"><ReportButton /></div>
    </>
  );
}
