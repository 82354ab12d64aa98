import { PROBLEM } from '../../src/strings/problem.ts';
import { useView } from '../view.ts';
import type { Stage as Data } from './use-file.ts';

interface Props { stage: Exclude<Data, { at: 'read' }>; stop(): void; allow(url: string): void }

/** How far the document is, or why there is none, and the way out. */
export function Stage({ stage, stop, allow }: Props) {
  const { say } = useView();
  if (stage.at === 'getting' || stage.at === 'reading') {
    const words = stage.at === 'getting' ? say('documentGetting', { site: stage.site }) : say('documentReading');
    return (
      <div class="card" role="status">
        <p>{words}</p>
        <progress aria-label={words} max={1} value={stage.at === 'reading' ? stage.done : undefined} />
        <p><button type="button" class="link" data-stop onClick={stop}>{say('documentStop')}</button></p>
      </div>
    );
  }
  if (stage.at === 'asking') {
    return (
      <div class="card" data-asking>
        <p>{say('documentAsk', { site: stage.site })}</p>
        <p class="go"><button type="button" class="primary" data-allow onClick={() => allow(stage.url)}>{say('documentAllow', { site: stage.site })}</button></p>
      </div>
    );
  }
  if (stage.at === 'empty') return stage.note ? <p class="card" role="status">{say(stage.note)}</p> : null;
  return (
    <div class="card failed" role="alert" data-problem={stage.at === 'problem' ? stage.problem : 'refused'}>
      {stage.at === 'problem' && stage.name && <p class="name">{stage.name}</p>}
      <p>{stage.at === 'problem' ? say(PROBLEM[stage.problem]) : say('documentRefused', { site: stage.site })}</p>
    </div>
  );
}
