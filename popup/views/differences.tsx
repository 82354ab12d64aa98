import { useEffect, useRef } from 'preact/hooks';
import { compare, type About, type Difference } from '../../src/compare.ts';
import type { Language, Quote as QuoteData, Reading } from '../../src/reading.ts';
import { differenceLine } from '../differences.ts';
import { useView, ViewProvider, type View } from '../view.ts';
import { Away } from './away.tsx';
import { Line } from './line.tsx';
import { Quote } from './quote.tsx';

const LACKS = { kk: 'lackKk', ru: 'lackRu', en: 'lackEn' } as const satisfies Record<Language, string>;

/** The question that each matter answers. */
const QUESTIONS = { data: 'collect', recipients: 'share', purposes: 'purposes', rights: 'rights', retention: 'retention', abroad: 'abroad', withdrawal: 'withdraw' } as const satisfies Record<About, string>;

interface Props {
  a: Reading;
  b: Reading;
  languages: [Language, Language];
  /** Where the second text was read, if not on this page: its words cannot be shown here. */
  elsewhere: string | null;
}

/** What one text says and the other does not, with the words of the one that says it. No verdict on which is right. */
export function Differences({ a, b, languages: [first, second], elsewhere }: Props) {
  const view = useView();
  const { say } = view;
  const found = compare(a, b);
  const list = useRef<HTMLDivElement>(null);
  // The button that asked for it is gone; the keyboard goes on with what it asked for.
  useEffect(() => list.current?.focus(), []);
  const here = { ...view, quoteLanguage: first };
  const there = { ...view, quoteLanguage: second, show: elsewhere ? null : view.show };
  const differing = found.filter(({ said }) => said === 'both');
  return (
    <div class="differences" ref={list} tabIndex={-1} data-compared={found.length}>
      {!found.length && <p>{say('noDifference')}</p>}
      <Lacking title={say(LACKS[second])} found={found.filter(({ said }) => said === 'a')} view={here} />
      <Lacking title={say(LACKS[first])} found={found.filter(({ said }) => said === 'b')} view={there} />
      {differing.length > 0 && <h3>{say('differ')}</h3>}
      {differing.map(one => <Both key={`${one.about} ${one.id}`} difference={one} views={[here, there]} />)}
      <p class="note">{say('compareNote')}</p>
      {elsewhere && <p class="go"><Away url={elsewhere}>{say('openDocument')}</Away></p>}
    </div>
  );
}

function Lacking({ title, found, view }: { title: string; found: Difference[]; view: View }) {
  if (!found.length) return null;
  return (
    <>
      <h3>{title}</h3>
      <ViewProvider value={view}><ul class="lines">{found.map((one, i) => <Lack key={i} difference={one} />)}</ul></ViewProvider>
    </>
  );
}

function Lack({ difference }: { difference: Difference }) {
  const view = useView();
  const line = differenceLine(view, difference), question = view.say(QUESTIONS[difference.about]);
  return <Line line={line} aside={line.text === question ? undefined : question} />;
}

/** Two passages that say different things, side by side. */
function Both({ difference, views: [here, there] }: { difference: Difference; views: [View, View] }) {
  const side = (quotes: QuoteData[], view: View) => <ViewProvider value={view}><div class="side">{quotes.slice(0, 2).map(quote => <Quote key={`${quote.block} ${quote.start}`} quote={quote} />)}</div></ViewProvider>;
  const { id, text } = differenceLine(here, difference);
  return (
    <div class="contradiction" data-id={id}>
      <h4>{text}</h4>
      <div class="sides">{side(difference.a, here)}{side(difference.b, there)}</div>
    </div>
  );
}
