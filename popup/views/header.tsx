import type { Language, Reading } from '../../src/reading.ts';
import { atHome } from '../../src/home.ts';
import { useView } from '../view.ts';
import { Languages } from './languages.tsx';
import { Operator } from './operator.tsx';

interface Props { reading: Reading | null; choose(language: Language): void }

export function Header({ reading, choose }: Props) {
  const { say, site } = useView();
  return (
    <header>
      <div class="top">
        <h1>{site || 'Anyq'}</h1>
        <Languages choose={choose} />
      </div>
      {reading && <Operator operator={reading.facts.operator} policy={reading.policy} />}
      {reading && <p class="read-here">{say('readHere')}</p>}
      {reading && !atHome(site) && <p class="read-here" data-asked>{say('readAsked')}</p>}
    </header>
  );
}
