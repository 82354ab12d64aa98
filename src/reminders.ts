/** Local reminders: an alarm for the day of each open request, a notification when it rings. Only if the person allowed notifications. */
import { api } from './api.ts';
import { openDesk } from './desk.ts';
import { reminder } from './letters/ics.ts';
import { due, parse } from './letters/requests.ts';
import { change, settings } from './settings.ts';
import { today } from './today.ts';

/** To be called as the background starts: it may be ended and woken at any time. */
export function remind(): void {
  const { runtime, alarms, permissions, storage } = api();
  const again = () => void inTurn(schedule);
  runtime.onStartup.addListener(again);
  runtime.onInstalled.addListener(again);
  storage.onChanged.addListener((changes, area) => { if (area === 'local' && 'requests' in changes) again(); });
  permissions.onAdded.addListener(() => { answerClicks(); again(); });
  permissions.onRemoved.addListener(again);
  alarms.onAlarm.addListener(({ name }) => { if (name.startsWith(ALARM)) void inTurn(() => ring(name.slice(ALARM.length))); });
  answerClicks();
  // Firefox forgets alarms with the browser, and tells nobody when an extension is switched on again.
  again();
}

const ALARM = 'due.';
const HOUR = 9;

const allowed = () => api().permissions.contains({ permissions: ['notifications'] });

/** One after the other: an alarm that wakes the background meets the alarms being set again. */
let last: Promise<unknown> = Promise.resolve();
const inTurn = (task: () => Promise<void>) => (last = last.then(task).catch(() => {}));

/** What is open and has a day of which nothing was said yet. */
async function open() {
  const { requests, reminded, language } = await settings();
  return { language, reminded, open: due(parse(requests).requests, today()).filter(({ request, date }) => reminded[request.id] !== date) };
}

async function schedule(): Promise<void> {
  const wanted = await allowed() ? (await open()).open : [];
  for (const { name } of await api().alarms.getAll()) {
    if (name.startsWith(ALARM) && !wanted.some(({ request }) => name === ALARM + request.id)) await api().alarms.clear(name);
  }
  for (const { request, date } of wanted) {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    void api().alarms.create(ALARM + request.id, { when: Math.max(Date.now(), new Date(year, month - 1, day, HOUR).getTime()) });
  }
}

async function ring(id: string): Promise<void> {
  const { open: waiting, reminded, language } = await open();
  const one = waiting.find(({ request, left }) => request.id === id && left <= 0);
  const text = one && reminder(one.request, language ?? one.request.language);
  if (!one || !text || !await allowed()) return;
  await api().notifications.create(id, { type: 'basic', iconUrl: api().runtime.getURL('icons/128.png'), title: text.summary, message: text.description });
  await change({ reminded: { ...reminded, [id]: one.date } });
  await api().alarms.clear(ALARM + id);
}

let answering = false;

/** There is no `notifications` before the person allows them. */
function answerClicks(): void {
  if (answering || !api().notifications) return;
  answering = true;
  api().notifications.onClicked.addListener(id => {
    void api().notifications.clear(id);
    void openDesk();
  });
}
