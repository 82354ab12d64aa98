import type { DocumentLink } from '../../src/messages.ts';
import { useView } from '../view.ts';
import { Entry } from './documents.tsx';

/** Documents in frames that the page may not look into: said to be there, with the way to them. Never "nothing found". */
export function Frames({ frames, choose }: { frames: DocumentLink[]; choose(document: DocumentLink): void }) {
  const { say } = useView();
  const own = frames.every(({ here }) => here);
  return (
    <div class="frames" data-frames={frames.length}>
      <p>{say(own ? 'frameHere' : 'frameForeign')}</p>
      <ul class="documents">{frames.map(frame => <Entry key={frame.url} document={frame} choose={choose} />)}</ul>
      {frames.some(({ here }) => here) && <p class="note">{say('documentsNote')}</p>}
    </div>
  );
}
