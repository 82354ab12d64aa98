import { ics, reminder, type Request } from '../../src/letters/index.ts';
import { useView } from '../view.ts';
import { useDesk } from './at.ts';

/** The days of requests as a file for the calendar. Nothing where none has a day. */
export function Calendar({ requests, all = false }: { requests: Request[]; all?: boolean }) {
  const { say, language } = useView();
  const desk = useDesk();
  const events = requests.map(request => reminder(request, language)).filter(event => event !== null);
  if (!events.length) return null;
  const save = () => desk.save(`anyq-${desk.today()}.ics`, new TextEncoder().encode(ics(events, desk.now())), 'text/calendar;charset=utf-8');
  return <button type="button" class="link" data-ics={all ? 'all' : requests[0]!.id} onClick={save}>{say(all ? 'saveDays' : 'saveDay')}</button>;
}
