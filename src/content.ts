/** The second stage: brings engine, rules and page together, once the gate or the person asked for it. */
import rules from 'anyq:rules';
import { reading } from './engine/read.ts';
import { seat } from './page/seat.ts';
import { Reader } from './reader.ts';
import { send } from './send.ts';

seat.gate?.stop();
seat.reader?.stop();

const engine = {
  read: (blocks: Parameters<typeof reading>[0]) => reading(blocks, rules),
  warnings: ({ facts }: { facts: { signals: object } }) => Object.keys(facts.signals).filter(id => rules.signals[id]?.kind !== 'good').length,
};
const reader = new Reader(engine, () => {
  if (!seat.gate) return void reader.read();
  reader.stop();
  seat.reader = undefined;
  send('page.badge', { warnings: null }).catch(() => {});
  seat.gate.start();
});
seat.reader = reader;
void reader.read();
