import { useEffect, useRef, useState } from 'preact/hooks';
import { due, type Request } from '../../src/letters/index.ts';
import { useView } from '../view.ts';
import { useDesk } from './at.ts';
import { Calendar } from './calendar.tsx';
import { ComplaintPage } from './complaint-page.tsx';
import { Reminding } from './reminding.tsx';
import { Remove } from './remove.tsx';
import { RequestCard } from './request-card.tsx';
import type { UsedRequests } from './use-requests.ts';

interface Props { requests: UsedRequests; person: unknown }

/** What was asked of whom, the most pressing first. */
export function RequestsPage({ requests, person }: Props) {
  const { say } = useView();
  const { today } = useDesk();
  const [complains, setComplains] = useState<string | null>(null);
  const [said, setSaid] = useState<'removed' | 'requestNotKept' | null>(null);
  const { all, update } = requests;
  const answer = useRef<HTMLParagraphElement>(null);
  // What was deleted took the keyboard's place with it.
  useEffect(() => { if (said === 'removed') answer.current?.focus(); }, [said, all]);
  const about = all.requests.find(({ id }) => id === complains);
  if (about) return <ComplaintPage request={about} person={person} back={() => setComplains(null)} />;
  const open = due(all.requests, today()).map(({ request }) => request);
  const listed = [...open, ...all.requests.filter(request => !open.includes(request)).sort((a, b) => (a.sentOn < b.sentOn ? 1 : -1))];
  const change = async (edit: Parameters<typeof update>[0], done: 'removed' | null) => setSaid(await update(edit) ? done : 'requestNotKept');
  return (
    <div class="list">
      <p class="note" role="status" tabIndex={-1} ref={answer} data-said>{said && say(said)}</p>
      {!listed.length && <p class="card">{say('requestsNone')}</p>}
      {all.unread.length > 0 && <p class="banner" data-unread={all.unread.length}>{say('requestsUnread', { n: all.unread.length })}</p>}
      <ul class="requests">
        {listed.map(request => <RequestCard key={request.id} request={request} change={change} complain={() => setComplains(request.id)} />)}
      </ul>
      {open.length > 0 && <section class="card"><Reminding /></section>}
      {listed.length + all.unread.length > 0 && (
        <div class="line-of">
          {open.length > 1 && <Calendar requests={open as Request[]} all />}
          <Remove text={say('removeAll')} id="all" remove={() => void change(() => ({ requests: [], unread: [] }), 'removed')} />
        </div>
      )}
    </div>
  );
}
