import { between, deadlineOf, spelled, type Request } from '../../src/letters/index.ts';
import { useView } from '../view.ts';
import { useDesk } from './at.ts';

/** The earliest day on which a request is due, and how far off it is while it is open. */
export function Due({ request }: { request: Request }) {
  const { say, language } = useView();
  const { today } = useDesk();
  const deadline = deadlineOf(request);
  const date = deadline?.date ?? request.remindOn;
  if (!date) return <span data-due="">{deadline?.date === null ? say('dueUnknown', { year: deadline.covered[1] }) : say('dueNone')}</span>;
  const days = between(today(), date);
  const far = days === 0 ? say('dueToday') : say(days > 0 ? 'left' : 'late', { n: Math.abs(days) });
  return <span data-due={date}>{say(deadline?.date ? 'dueNotBefore' : 'remindsOn', { date: spelled(date, language) })}{request.state === 'sent' && ` · ${far}`}</span>;
}
