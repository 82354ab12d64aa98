import type { Seen } from '../watch.ts';
import { useView } from '../view.ts';

/** What stands in place of answers where there are none: one sentence, and at most one button. */
export function State({ seen, read }: { seen: Exclude<Seen, { state: 'read' }>; read(): void }) {
  const { say } = useView();
  if (seen.state === 'reading') {
    return (
      <div class="state">
        <p id="reading">{say('reading')}</p>
        <progress aria-labelledby="reading" max={1} value={seen.done} />
      </div>
    );
  }
  if (seen.state === 'inaccessible') return <p class="state">{say('inaccessible')}</p>;
  if (seen.state === 'unreadable') return <p class="state" role="alert">{say('unreadable')}</p>;
  return (
    <div class="state">
      <p>{say('noPolicy')}</p>
      <button type="button" class="primary" data-read onClick={read}>{say('readAnyway')}</button>
    </div>
  );
}
