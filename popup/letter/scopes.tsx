import type { Scope } from '../../src/letters/index.ts';
import { useView } from '../view.ts';
import { Choice } from './choice.tsx';
import { SCOPE } from './labels.ts';

/** `parts` count only where it is not the whole. */
export interface Chosen { whole: boolean; parts: Scope[] }

const PARTS: Scope[] = ['advertising', 'third-parties', 'abroad'];

/** Nothing chosen would mean all of it to a letter: a part not chosen yet is a part. */
export const asScopes = ({ whole, parts }: Chosen): Scope[] => (whole ? ['all'] : parts.length ? parts : PARTS);

export function Scopes({ chosen, choose }: { chosen: Chosen; choose(chosen: Chosen): void }) {
  const { say } = useView();
  const { whole, parts } = chosen;
  const toggle = (one: Scope) => choose({ whole, parts: PARTS.filter(part => parts.includes(part) !== (part === one)) });
  return (
    <section class="card">
      <Choice row name="scope" legend={say('scope')} value={whole ? 'all' : 'part'} choose={to => choose({ whole: to === 'all', parts })}
        options={[['all', say('scopeAll')], ['part', say('scopePart')]]} />
      {!whole && (
        <div class="choice parts" role="group" aria-label={say('scopePart')}>
          {PARTS.map((part, i) => (
            <label key={part}>
              <input id={i ? undefined : 'field-scope'} type="checkbox" name="part" value={part} checked={parts.includes(part)} onChange={() => toggle(part)} /><span>{say(SCOPE[part])}</span>
            </label>
          ))}
          <p class="note">{say('scopeNote')}</p>
        </div>
      )}
    </section>
  );
}
