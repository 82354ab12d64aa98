import type { Way as WayData } from '../../src/reading.ts';
import { deadline } from '../../src/strings/period.ts';
import { useView } from '../view.ts';
import { useDisclosure } from './disclosure.ts';
import { Quotes } from './quotes.tsx';

/** How to take something back: by what, where to, under which subject, how soon. Plain text, so that it can be copied. */
export function Way({ id, way }: { id: 'withdrawal' | 'refusal'; way: WayData }) {
  const { say, name } = useView();
  const { open, button, panel } = useDisclosure();
  const rows: [string, string][] = [[say('how'), way.channels.map(channel => name(`channels.${channel}`)).join(', ')]];
  if (way.email) rows.push([say('whereTo'), way.email]);
  if (way.subject) rows.push([say('subject'), way.subject]);
  if (way.deadline) rows.push([say('deadline'), deadline(way.deadline, say)]);
  return (
    <>
      <dl class="way">{rows.filter(([, value]) => value).map(([term, value]) => <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}</dl>
      <button {...button} class="link words" data-id={id}>{say('policyWords')}</button>
      {open && <div {...panel} class="panel"><Quotes line={{ id, text: say(id === 'refusal' ? 'refusal' : 'withdraw'), quotes: way.quotes }} /></div>}
    </>
  );
}
