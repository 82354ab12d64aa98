/** The second stage: brings engine and page together, once the gate or the person asked for it. engine.js came before. */
import { seat } from './page/seat.ts';
import { Reader } from './reader.ts';
import { send } from './send.ts';

seat.gate?.stop();
seat.reader?.stop();

const reader = new Reader(seat.engine!, () => {
  if (!seat.gate) return void reader.read();
  reader.stop();
  seat.reader = undefined;
  send('page.badge', { warnings: null }).catch(() => {});
  seat.gate.start();
});
seat.reader = reader;
void reader.read();
