import type { ComponentChildren } from 'preact';
import { templates } from 'anyq:letters';
import type { Kind } from '../../src/letters/index.ts';
import { useView } from '../view.ts';
import { Choice } from './choice.tsx';

interface Props { offered: Kind[]; kind: Kind; choose(kind: Kind): void; children: ComponentChildren }

export function Kinds({ offered, kind, choose, children }: Props) {
  const { say, language } = useView();
  return (
    <section class="card">
      <Choice name="kind" legend={say('chooseLetter')} value={kind} choose={choose} options={offered.map(one => [one, templates[one].title[language]])} />
      {!offered.includes('refuse-mailings') && <p class="note">{say('noRefusal')}</p>}
      {children}
    </section>
  );
}
