import type { Field as Name, Fields, fieldsOf } from '../../src/letters/index.ts';
import { useView } from '../view.ts';
import { useDisclosure } from '../views/disclosure.ts';
import { Field } from './field.tsx';
import { OWN } from './labels.ts';

interface Props { names: ReturnType<typeof fieldsOf>; fields: Fields; emails: string[]; missing: Name[]; edit(some: Fields): void }

/** What the policy says of its operator: open to correction. One of the two addresses is enough. */
export function PolicyFields({ names, fields, emails, missing, edit }: Props) {
  const { say } = useView();
  const ofPolicy = names.filter(({ field }) => !OWN.includes(field));
  const { open: wanted, button, panel } = useDisclosure();
  const open = wanted || ofPolicy.some(({ field }) => missing.includes(field));
  const others = emails.filter(email => email !== fields.email);
  return (
    <section class="card" aria-labelledby="operator">
      <h2 id="operator"><button {...button} class="opener" aria-expanded={open} data-open="operator">{say('fromPolicy')}</button></h2>
      <p class="note">{say('fromPolicyNote')}</p>
      {open && <div {...panel}>{ofPolicy.map(({ field, required }) => (
        <div key={field}>
          <Field name={field} value={fields[field] ?? ''} required={required || missing.includes(field)} missing={missing.includes(field)} edit={value => edit({ [field]: value })} />
          {field === 'email' && others.length > 0 && (
            <div class="others">
              <p class="note">{say('otherAddresses')}</p>
              <ul class="chips">{others.map(email => <li key={email}><button type="button" class="chip" data-email={email} onClick={() => edit({ email })}>{email}</button></li>)}</ul>
            </div>
          )}
        </div>
      ))}</div>}
    </section>
  );
}
