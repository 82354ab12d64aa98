import { add, addressees, asked, remove, spelled, stateOn, type Request, type Requests, type State } from '../../src/letters/index.ts';
import { useView } from '../view.ts';
import { useDesk } from './at.ts';
import { Calendar } from './calendar.tsx';
import { Day } from './day.tsx';
import { Due } from './due.tsx';
import { STATE } from './labels.ts';
import { Remove } from './remove.tsx';

interface Props { request: Request; change(edit: (all: Requests) => Requests, done: 'removed' | null): Promise<void>; complain(): void }

export function RequestCard({ request, change, complain }: Props) {
  const { say, language } = useView();
  const { today } = useDesk();
  const { id, operator, site, sentTo, sentOn, closedOn, notes } = request;
  const state = stateOn(request, today());
  const edit = (some: Partial<Request>) => void change(all => add(all, { ...request, ...some }), null);
  return (
    <li class="card request" data-request={id} data-state={state}>
      <h2>{operator || site}</h2>
      <p>{asked(request, language)}</p>
      <p class="note">{site && `${site} · `}{say('sentLine', { date: spelled(sentOn, language) })}{sentTo && ` · ${say('sentToLine', { to: sentTo })}`}</p>
      <p class="due"><Due request={request} /></p>
      <div class="days">
        <States id={id} state={state} choose={to => edit({ state: to, closedOn: to === 'sent' ? null : closedOn ?? today() })} />
        {request.state !== 'sent' && <Day id={`closed-${id}`} label={say('closedOn')} value={closedOn ?? ''} min={sentOn} max={today()} edit={day => { if (day) edit({ closedOn: day }); }} />}
      </div>
      <div class="field">
        <label for={`notes-${id}`}>{say('notes')}</label>
        <textarea id={`notes-${id}`} rows={1} value={notes} onChange={event => edit({ notes: event.currentTarget.value })} />
      </div>
      <div class="line-of">
        {addressees(request, today()).length > 0 && <button type="button" class="primary strong" data-complain={id} onClick={complain}>{say('writeComplaint')}</button>}
        {request.state === 'sent' && <Calendar requests={[request]} />}
        <Remove text={say('remove')} id={id} remove={() => void change(all => remove(all, id), 'removed')} />
      </div>
    </li>
  );
}

/** That a day has passed is not chosen: it comes of itself while an answer is waited for. */
function States({ id, state, choose }: { id: string; state: State; choose(state: Request['state']): void }) {
  const { say } = useView();
  const choices: State[] = [state === 'overdue' ? 'overdue' : 'sent', 'answered', 'refused'];
  return (
    <div class="field">
      <label for={`state-${id}`}>{say('state')}</label>
      <select id={`state-${id}`} value={state} onChange={event => choose(event.currentTarget.value === 'overdue' ? 'sent' : event.currentTarget.value as Request['state'])}>
        {choices.map(one => <option key={one} value={one} selected={one === state}>{say(STATE[one])}</option>)}
      </select>
    </div>
  );
}
