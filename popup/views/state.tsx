import type { ComponentChildren } from 'preact';
import type { DocumentLink } from '../../src/messages.ts';
import type { Seen } from '../watch.ts';
import { useView } from '../view.ts';
import type { Where } from '../where.ts';
import { Frames } from './frames.tsx';
import type { Key } from '../../src/strings/index.ts';

/** `children`: what the site's pages link to, where this one is no policy itself. */
interface Props {
  seen: Exclude<Seen, { state: 'read' }>;
  read(): void;
  where: Where | null;
  /** The page is in a language that is not read: whether it is a policy cannot be told. */
  otherLanguage: boolean;
  /** Another site's, that seem to hold a document. */
  frames: DocumentLink[];
  choose(document: DocumentLink): void;
  children?: ComponentChildren;
}

const WORDS = { browser: 'browserPage', store: 'storePage', reader: 'readerPage', file: 'filePage', elsewhere: 'elsewhere', home: 'inaccessible' } as const satisfies Record<Where, Key>;

/** What stands in place of answers where there are none: one sentence, and at most one button. */
export function State({ seen, read, where, otherLanguage, frames, choose, children }: Props) {
  const { say } = useView();
  if (seen.state === 'reading') {
    return (
      <div class="state">
        <p id="reading">{say('reading')}</p>
        <progress aria-labelledby="reading" max={1} value={seen.done} />
      </div>
    );
  }
  if (seen.state === 'inaccessible') {
    return (
      <div class="state">
        <p>{say(where ? WORDS[where] : 'inaccessible')}</p>
        {(where === 'elsewhere' || where === 'home') && <button type="button" class="primary" data-read onClick={read}>{say('readThis')}</button>}
      </div>
    );
  }
  if (seen.state === 'unreadable') return <p class="state" role="alert">{say('unreadable')}</p>;
  return (
    <div class="state">
      {frames.length ? <Frames frames={frames} choose={choose} /> : <p>{say(otherLanguage ? 'otherLanguage' : 'noPolicy')}</p>}
      {children}
      <button type="button" class="primary" data-read onClick={read}>{say('readAnyway')}</button>
    </div>
  );
}
