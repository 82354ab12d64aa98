import { useEffect, useRef, useState } from 'preact/hooks';
import type { Field as Name, fieldsOf } from '../../src/letters/index.ts';
import { useView } from '../view.ts';
import { Field } from './field.tsx';
import { OWN } from './labels.ts';
import type { UsedPerson } from './use-person.ts';

interface Props { person: UsedPerson; names: ReturnType<typeof fieldsOf>; missing: Name[]; without?: Name[] }

/** Who writes. The IIN is asked for only where the operator asks for it. */
export function Person({ person, names, missing, without = [] }: Props) {
  const { say } = useView();
  const { fields, edit, keeps, keep, wipe, said } = person;
  const [asksIin, setAsksIin] = useState(Boolean(fields.iin));
  const part = useRef<HTMLElement>(null);
  // The button is gone then: the keyboard goes on in the field it asked for.
  useEffect(() => { if (asksIin && !fields.iin) part.current?.querySelector<HTMLElement>('#field-iin')?.focus(); }, [asksIin]);
  const own = names.filter(({ field }) => OWN.includes(field) && !without.includes(field)).sort((a, b) => OWN.indexOf(a.field) - OWN.indexOf(b.field));
  return (
    <section class="card" aria-labelledby="yours" ref={part}>
      <h2 id="yours">{say('yours')}</h2>
      <p class="note">{say('yoursNote')}</p>
      {own.map(({ field, required }) => (field === 'iin' && !asksIin
        ? <p key={field}><button type="button" class="link" data-add-iin onClick={() => setAsksIin(true)}>{say('addIin')}</button></p>
        : <Field key={field} name={field} value={fields[field] ?? ''} required={required || missing.includes(field)} missing={missing.includes(field)} edit={value => edit({ [field]: value })} />))}
      <div class="keep">
        <label><input type="checkbox" name="keep" checked={keeps} onChange={event => keep(event.currentTarget.checked)} /><span>{say('keep')}</span></label>
        <button type="button" class="link" data-wipe onClick={() => { wipe(); setAsksIin(false); }}>{say('wipe')}</button>
      </div>
      <p class="note" role="status" data-kept>{said && say(said)}</p>
    </section>
  );
}
