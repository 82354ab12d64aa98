import { fieldsOf, fill, how, letters, partial, prefill, type Fields, type Kind } from '../../src/letters/index.ts';
import type { Draft } from '../../src/draft.ts';
import { atHome } from '../../src/home.ts';
import type { Language } from '../../src/reading.ts';
import { useEffect, useState } from 'preact/hooks';
import { useView } from '../view.ts';
import { useDesk } from './at.ts';
import { How } from './how.tsx';
import { Kinds } from './kinds.tsx';
import { LetterLanguage } from './letter-language.tsx';
import { Out } from './out.tsx';
import { Person } from './person.tsx';
import { PolicyFields } from './policy-fields.tsx';
import { asScopes, Scopes, type Chosen } from './scopes.tsx';
import { Sent } from './sent.tsx';
import { Sheet } from './sheet.tsx';
import { usePerson } from './use-person.ts';
import type { UsedRequests } from './use-requests.ts';

interface Props { draft: Draft; person: unknown; requests: UsedRequests }

/** A letter to an operator: which, how here, what it lacks, its text, the ways out, and what is kept of it. */
export function LetterPage({ draft, person: stored, requests }: Props) {
  const { reading, site } = draft;
  const view = useView(), { language: spoken } = view;
  const { today } = useDesk();
  const offered = letters(reading);
  const [kind, setKind] = useState<Kind>(offered.includes(draft.kind) ? draft.kind : 'withdraw');
  const [language, setLanguage] = useState<Language>(spoken === 'en' ? own(reading.language) : spoken);
  const [scope, setScope] = useState<Chosen>({ whole: true, parts: [] });
  const [policy, setPolicy] = useState<Fields>({});
  const person = usePerson(stored);
  // Address, subject and quote belong to one kind of letter.
  useEffect(() => setPolicy({}), [kind]);

  const scopes = kind === 'withdraw' ? asScopes(scope) : [];
  const fields: Fields = { ...prefill(kind, draft), ...policy, ...person.fields };
  const letter = fill(kind, fields, { language, today: today(), scopes });
  const here = how(kind, reading, site, { scopes, correct: Boolean(fields.correction) || !fields.deletion });
  const lacks = kind === 'withdraw' && !scope.whole && !scope.parts.length ? ['scope' as const, ...letter.missing] : letter.missing;
  const names = fieldsOf(kind);
  const edit = (some: Fields) => setPolicy(before => ({ ...before, ...some }));
  return (
    <div class="columns">
      <div class="column">
        <Kinds offered={offered} kind={kind} choose={setKind}><LetterLanguage language={language} choose={setLanguage} /></Kinds>
        {!atHome(site) && <p class="note" data-elsewhere>{view.say('lawElsewhere')}</p>}
        <How how={here} partial={partial(scopes)} />
        {kind === 'withdraw' && <Scopes chosen={scope} choose={setScope} />}
        <Person person={person} names={names} missing={letter.missing} />
        <PolicyFields names={names} fields={fields} emails={here.emails} missing={letter.missing} edit={edit} />
      </div>
      <div class="column">
        <Sheet letter={letter} whole={!lacks.length} />
        <Out letter={letter} lacks={lacks} name={[site, kind].filter(Boolean).join('-')} channels={here.warnings.some(({ id }) => id === 'channel') ? here.policy?.channels : undefined} />
        <Sent key={`${kind} ${partial(scopes)}`} letter={letter} lacks={lacks} fields={fields} term={here.term} partial={partial(scopes)} requests={requests} />
      </div>
    </div>
  );
}

/** An operator of Kazakhstan is written to in its own languages, unless the person wants otherwise. */
const own = (ofPolicy: string) => (ofPolicy.startsWith('kk') ? 'kk' : 'ru');
