import { useEffect, useRef, useState } from 'preact/hooks';
import { addressees, complaint, fieldsOf, type Addressee, type Field, type Request } from '../../src/letters/index.ts';
import type { Language } from '../../src/reading.ts';
import { useView } from '../view.ts';
import { useDesk } from './at.ts';
import { LawText } from '../views/law-text.tsx';
import { Choice } from './choice.tsx';
import { LetterLanguage } from './letter-language.tsx';
import { ADDRESSEE } from './labels.ts';
import { Out } from './out.tsx';
import { Person } from './person.tsx';
import { Sheet } from './sheet.tsx';
import { usePerson } from './use-person.ts';

/** What to write when the day has passed or the operator has refused. */
export function ComplaintPage({ request, person: stored, back }: { request: Request; person: unknown; back(): void }) {
  const { say } = useView();
  const { today } = useDesk();
  const [to, setTo] = useState<Addressee>('authority');
  const [language, setLanguage] = useState<Language>(request.language === 'en' ? 'ru' : request.language);
  const person = usePerson(stored);
  const heading = useRef<HTMLButtonElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const letter = complaint(request, to, person.fields, language, today());
  const without: Field[] = ['consentOn', 'mailedTo', 'correction', 'deletion', ...to === 'court' ? [] : ['court' as const], ...request.state === 'refused' ? [] : ['reason' as const]];
  return (
    <div class="columns">
      <div class="column">
        <p><button type="button" class="link" ref={heading} data-back onClick={back}>{say('backToRequests')}</button></p>
        <section class="card">
          <Choice<Addressee> name="addressee" legend={say('complaintTo')} value={to} choose={setTo} options={addressees(request, today()).map(one => [one, say(ADDRESSEE[one])])} />
          <LetterLanguage language={language} choose={setLanguage} />
          {to === 'court' && <p class="note">{say('courtNote')}</p>}
          <div class="law"><LawText ids={to === 'court' ? ['rights'] : ['complaint', 'complaint-check']} /></div>
        </section>
        <Person person={person} names={fieldsOf('complaint')} missing={letter.missing} without={without} />
      </div>
      <div class="column">
        <Sheet letter={letter} whole={!letter.missing.length} />
        <Out letter={letter} lacks={letter.missing} name={[request.site, 'complaint', to].filter(Boolean).join('-')} />
      </div>
    </div>
  );
}
