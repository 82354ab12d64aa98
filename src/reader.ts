/** Reads the page it stands in, in slices, keeps what was found and answers for it. */
import { clear, enter, markAll, show } from './page/highlight.ts';
import { legend } from './page/legend.ts';
import { gathering, type Found } from './page/blocks.ts';
import { place, watch, type Watch } from './page/watch.ts';
import type { PageState } from './messages.ts';
import type { Engine } from './page/seat.ts';
import type { Block, Reading } from './reading.ts';
import { handle, send } from './send.ts';
import { sliced } from './slices.ts';

export class Reader {
  private state: PageState = { state: 'reading', site: location.hostname, done: 0 };
  /** What was read or is being read: an older reading that is still under way gives up. */
  private found: Found | null = null;
  /** Number of the latest look at the page: an older one gives up. */
  private looks = 0;
  private marks = false;
  /** Every document of the page has the sheet of marks. It comes with the first mark: a sheet makes the page compute its styles anew. */
  private styled = false;
  private readonly watching: Watch;
  private readonly ends: (() => void)[];

  /** `moved` is called once the page shows another address: this reading is over. */
  constructor(private readonly engine: Engine, moved: () => void) {
    clear();
    this.watching = watch(elsewhere => (elsewhere ? moved() : void this.read()));
    this.ends = [this.watching.stop, handle({
      'page.state': () => this.state,
      'page.halves': () => this.halves(),
      'page.show': async ({ quote }) => { await this.style(); return this.found ? show(quote, this.found.nodes) : { shown: false }; },
      'page.marks': async ({ on, legend: words }) => {
        if (on) await this.style();
        this.mark(on);
        legend(on && words ? words : null);
        return { on: this.marks };
      },
    })];
  }

  stop(): void {
    this.looks++;
    this.found = null;
    for (const end of this.ends) end();
    clear();
    legend(null);
  }

  async read(): Promise<void> {
    const look = ++this.looks;
    let found: Found | null = null;
    try {
      found = await sliced(gathering(document), () => look === this.looks, () => {});
      if (!found) return;
      if (enter(found.roots)) this.styled = false;
      if (this.marks) void this.style();
      found.roots.forEach(this.watching.listen);
      // Of what moves on a page little is text: a reading under way goes on.
      if (this.state.state !== 'unreadable' && this.found && alike(found.blocks, this.found.blocks)) return;
      this.found = found;
      // While text is read again, what was read before stays.
      const tell = (done: number) => { if (this.state.state !== 'read') this.state = { state: 'reading', site: location.hostname, done }; };
      const reading = await sliced(this.engine.read(found.blocks), () => found === this.found, tell);
      if (reading) this.finish(reading);
    } catch (error) {
      if (found ? found !== this.found : look !== this.looks) return;
      this.state = { state: 'unreadable', site: location.hostname, reason: String(error) };
      badge(null);
    }
  }

  private async style(): Promise<void> {
    if (this.styled) return;
    this.styled = true;
    await send('page.style', {}).catch(() => { this.styled = false; });
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

const alike = (some: readonly Block[], others: readonly Block[]): boolean => some.length === others.length && some.every(({ text }, at) => text === others[at]!.text);
