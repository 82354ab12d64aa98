import { useEffect, useRef, useState } from 'preact/hooks';
import { add, ready, type Fields, type Kind, type Letter, type Request, type Term } from '../../src/letters/index.ts';
import { useView } from '../view.ts';
import { useDesk } from './at.ts';
import { goTo, type Lack } from './lacks.tsx';
import { Day } from './day.tsx';
import { Due } from './due.tsx';
import { Calendar } from './calendar.tsx';
import { Reminding } from './reminding.tsx';
import type { UsedRequests } from './use-requests.ts';

interface Props { letter: Letter; lacks: Lack[]; fields: Fields; term: Term | null; partial: boolean; requests: UsedRequests }

/** "I sent it on …" keeps a request. */
export function Sent({ letter, lacks, fields, term, partial, requests }: Props) {
  const { say } = useView();
  const { today, newId } = useDesk();
  // One letter, one request: a second press before the first is stored changes nothing.
  const [id] = useState(newId);
  const [sentOn, setSentOn] = useState(today());
  const [remindOn, setRemindOn] = useState('');
  const [kept, setKept] = useState<Request | null>(null);
  const [failed, setFailed] = useState<'sentWrong' | 'requestNotKept' | null>(null);
  const answer = useRef<HTMLDivElement>(null);
  // The button is gone then: the keyboard goes on where the answer stands.
  useEffect(() => { if (kept) answer.current?.focus(); }, [kept]);
  const keep = async () => {
    if (lacks.length || !ready(letter)) return goTo(lacks[0] ?? letter.missing[0]!);
    if (!sentOn || sentOn > today()) return setFailed('sentWrong');
    const request = requestOf(letter, fields, { id, partial, sentOn, term, remindOn: term ? null : remindOn || null });
    const stored = await requests.update(all => add(all, request));
    setKept(stored ? request : null);
    setFailed(stored ? null : 'requestNotKept');
  };
  return (
    <section class="card" aria-labelledby="sent">
      <h2 id="sent">{say('sent')}</h2>
      {!kept && (
        <>
          <p class="note">{say('sentNote')}</p>
          <div class="days">
            <Day id="sent-on" label={say('sentOn')} value={sentOn} max={today()} edit={setSentOn} />
            {!term && <Day id="remind-on" label={say('remindOn')} value={remindOn} min={today()} edit={setRemindOn} />}
            <button type="button" class="primary" data-sent aria-disabled={lacks.length > 0} aria-describedby={lacks.length ? 'lacks' : undefined} onClick={() => void keep()}>{say('markSent')}</button>
          </div>
        </>
      )}
      <div role="status" tabIndex={-1} ref={answer} data-sent-said>
        {failed && <p class="warn">{say(failed)}</p>}
        {kept && <p><strong>{say('requestKept')}</strong> <Due request={kept} /></p>}
      </div>
      {kept && <p class="line-of"><Calendar requests={[kept]} /> <a class="link" href="index.html" target="_blank">{say('requests')}</a></p>}
      {kept && <Reminding />}
    </section>
  );
}

function requestOf({ to, kind, language }: Letter, { operator = '', bin, site = '', address }: Fields, own: Pick<Request, 'id' | 'partial' | 'sentOn' | 'term' | 'remindOn'>): Request {
  return { ...own, operator, bin: bin || null, site, sentTo: to ?? (address || null), kind: kind as Kind, language, state: 'sent', closedOn: null, notes: '' };
}
