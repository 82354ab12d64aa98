/** Reads the page it stands in, in slices, keeps what was found and answers for it. */
import { clear, enter, markAll, show } from './page/highlight.ts';
import { legend } from './page/legend.ts';
import { blocks, type Found } from './page/blocks.ts';
import { place, watch, type Watch } from './page/watch.ts';
import type { PageState } from './messages.ts';
import type { Engine } from './page/seat.ts';
import type { Block, Reading } from './reading.ts';
import { handle, send } from './send.ts';
import { sliced } from './slices.ts';

/** Longer than this and a scroll would stutter. */
const SLICE = 8;

export class Reader {
  private state: PageState = { state: 'reading', site: location.hostname, done: 0 };
  private found: (Found & { text: string }) | null = null;
  /** The latest reading's number: an older one that is still under way gives up. */
  private latest = 0;
  private marks = false;
  private readonly watching: Watch;
  private readonly ends: (() => void)[];

  /** `moved` is called once the page shows another address: this reading is over. */
  constructor(private readonly engine: Engine, moved: () => void) {
    clear();
    this.watching = watch(elsewhere => (elsewhere ? moved() : void this.read()));
    this.ends = [this.watching.stop, handle({
      'page.state': () => this.state,
      'page.halves': () => this.halves(),
      'page.show': ({ quote }) => (this.found ? show(quote, this.found.nodes) : { shown: false }),
      'page.marks': ({ on, legend: words }) => { this.mark(on); legend(on && words ? words : null); return { on: this.marks }; },
    })];
  }

  stop(): void {
    this.latest++;
    for (const end of this.ends) end();
    clear();
    legend(null);
  }

  async read(): Promise<void> {
    const run = ++this.latest;
    try {
      const found = blocks(document);
      if (enter(found.roots)) void send('page.style', {}).catch(() => {});
      found.roots.forEach(this.watching.listen);
      const text = found.blocks.map(block => block.text).join('\n');
      if (text === this.found?.text && this.state.state === 'read') return;
      this.found = { ...found, text };
      const reading = await this.slices(found.blocks, run);
      if (reading) this.finish(reading);
    } catch (error) {
      if (run !== this.latest) return;
      this.state = { state: 'unreadable', site: location.hostname, reason: String(error) };
      badge(null);
    }
  }

  private async slices(found: readonly Block[], run: number): Promise<Reading | null> {
    const steps = this.engine.read(found);
    for (;;) {
      // Before the first slice too: to gather the blocks took one already.
      await pause();
      if (run !== this.latest) return null;
      const until = performance.now() + SLICE;
      let step = steps.next();
      while (!step.done && performance.now() < until) step = steps.next();
      if (step.done) return step.value;
      // While text is read again, what was read before stays.
      if (this.state.state !== 'read') this.state = { state: 'reading', site: location.hostname, done: step.value };
    }
  }

  private async halves(): Promise<{ kk: Reading; ru: Reading }> {
    const { found } = this;
    const both = found && await sliced(this.engine.halves(found.blocks), () => found === this.found, () => {});
    if (!both) throw new Error('the text has changed meanwhile');
    return both;
  }

  private finish(reading: Reading): void {
    this.state = { state: 'read', site: location.hostname, url: place(), reading, marks: this.marks };
    if (this.marks) this.mark(true);
    badge(reading.policy ? this.engine.warnings(reading) : null);
  }

  private mark(on: boolean): void {
    const { state, found } = this;
    this.marks = on && state.state === 'read' && found !== null;
    if (state.state === 'read') this.state = { ...state, marks: this.marks };
    if (this.marks && found && state.state === 'read') markAll(found.blocks, found.nodes, state.reading.labels); else clear();
  }
}

/** The badge can wait: where nobody takes it, the popup still asks the page itself. */
const badge = (warnings: number | null) => void send('page.badge', { warnings }).catch(() => {});

/** Lets the page work: unlike a timer, a message has no least delay. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise(resolve => { port1.onmessage = () => { port1.close(); resolve(); }; port2.postMessage(null); });
}
