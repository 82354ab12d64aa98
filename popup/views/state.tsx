import type { ComponentChildren } from 'preact';
import type { Seen } from '../watch.ts';
import { useView } from '../view.ts';

/** `children`: what the site's pages link to, where this one is no policy itself. */
interface Props { seen: Exclude<Seen, { state: 'read' }>; read(): void; children?: ComponentChildren }

/** What stands in place of answers where there are none: one sentence, and at most one button. */
export function State({ seen, read, children }: Props) {
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
      {children}
      <button type="button" class="primary" data-read onClick={read}>{say('readAnyway')}</button>
    </div>
  );
}
