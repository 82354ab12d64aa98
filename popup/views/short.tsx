import type { Reading } from '../../src/reading.ts';
import { abroadLines, grounded, lines } from '../lines.ts';
import { byConsent, byWeight } from '../order.ts';
import { useView } from '../view.ts';

/** So many names a line holds. */
const NAMES = 5;

/** Three lines of a document: what they collect, who gets it unasked or abroad, how to take it back. */
export function Short({ reading: { facts, policy } }: { reading: Reading }) {
  const view = useView();
  const { say, name } = view;
  const few = (all: { text: string }[]) => [...all.slice(0, NAMES).map(({ text }) => text), ...all.length > NAMES ? [say('more', { n: all.length - NAMES })] : []].join(', ');
  const collect = few(lines(view, 'data', facts.data, byWeight(Object.keys(facts.data))));
  const unasked = byConsent(facts.recipients).filter(id => facts.recipients[id]!.consent === 'without');
  const without = few(lines(view, 'recipients', facts.recipients, unasked));
  const all = few(lines(view, 'recipients', facts.recipients, byConsent(facts.recipients)));
  const abroad = abroadLines(view, facts.abroad).filter(() => facts.abroad.value === 'yes').map(({ text }) => text);
  const share = [without ? say('withoutAsking', { names: without }) : all, ...abroad].filter(Boolean);
  const { withdrawal } = facts;
  const how = grounded({ id: '', text: '', quotes: withdrawal.quotes }) && withdrawal.stated
    ? [...withdrawal.channels.map(channel => name(`channels.${channel}`)), withdrawal.email ?? ''].filter(Boolean).join(', ') : '';
  const silent = <span class="not-said">{say(policy ? 'notSaid' : 'notSaidHere')}</span>;
  return (
    <dl class="short">
      <div><dt>{say('shortCollect')}</dt><dd>{collect || silent}</dd></div>
      <div><dt>{say('shortShare')}</dt><dd>{share.length ? share.map(one => <p key={one}>{one}</p>) : silent}</dd></div>
      <div><dt>{say('shortWithdraw')}</dt><dd>{how || silent}</dd></div>
    </dl>
  );
}
