import type { How as Data } from '../../src/letters/index.ts';
import { deadline } from '../../src/strings/period.ts';
import { cited } from '../cited.ts';
import { useView } from '../view.ts';
import { useDisclosure } from '../views/disclosure.ts';
import { LawEntries, LawFoot } from '../views/law-text.tsx';
import { Quoted } from './quoted.tsx';
import { Warnings } from './warnings.tsx';

/** How it is done on this site: what the policy says, with its words; where it is silent, what the law gives anyone. */
export function How({ how, partial }: { how: Data; partial: boolean }) {
  const { say } = useView();
  const { kind, policy, perhaps, law } = how;
  // What a warning says of the law is not said twice.
  const warned = how.warnings.flatMap(({ law: ids }) => ids);
  const rest = law.filter(id => !warned.includes(id));
  const asked = kind === 'withdraw' || kind === 'refuse-mailings';
  return (
    <section class="card" data-how={kind} aria-labelledby="how">
      <h2 id="how">{say('howHere')}</h2>
      {!policy && <p class={asked ? 'not-said' : 'note'}>{say(asked ? 'howSilent' : 'howByLaw')}</p>}
      <Rows how={how} partial={partial} />
      {policy && <Words title={say('policyWords')} id="words"><Quoted quotes={policy.quotes} /></Words>}
      {perhaps && <><p class="note">{say('howPerhaps')}</p><Quoted quotes={perhaps.quotes} /></>}
      {rest.length > 0 && <Words title={say('lawSays')} id="law" open={!policy}><div class="law"><LawEntries ids={rest} /></div></Words>}
      <Warnings how={how} />
      <LawFoot ids={[...law, ...warned]} />
    </section>
  );
}

function Rows({ how: { policy, email, subject, term, lawTerm }, partial }: { how: Data; partial: boolean }) {
  const view = useView();
  const { say, name } = view;
  const rows: [string, string][] = [];
  if (policy) rows.push([say('how'), policy.channels.map(channel => name(`channels.${channel}`)).join(', ')]);
  rows.push([say('whereTo'), email ?? say('noAddress')]);
  if (subject) rows.push([say('subject'), subject]);
  if (term?.source === 'policy') rows.push([say('termPolicy'), deadline(term, say)]);
  if (lawTerm?.law) rows.push([say('termLaw'), `${deadline(lawTerm, say)} (${cited(lawTerm.law, view)})`]);
  if (!term && partial) rows.push([say('deadline'), say('termNone')]);
  return <dl class="way">{rows.map(([title, value]) => <div key={title}><dt>{title}</dt><dd>{value}</dd></div>)}</dl>;
}

function Words({ title, id, open: atFirst = false, children }: { title: string; id: string; open?: boolean; children: preact.ComponentChildren }) {
  const { open, button, panel } = useDisclosure(atFirst);
  return (
    <>
      <p><button {...button} class="link words" data-open={id}>{title}</button></p>
      {open && <div {...panel}>{children}</div>}
    </>
  );
}
