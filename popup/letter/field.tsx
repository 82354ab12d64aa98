import type { Field as Name } from '../../src/letters/index.ts';
import { useView } from '../view.ts';
import { FIELD, HINT } from './labels.ts';

interface Props {
  name: Name;
  value: string;
  edit(value: string): void;
  missing?: boolean;
  required?: boolean;
}

const LONG: Name[] = ['correction', 'deletion', 'reason', 'quote'];
const DAYS: Name[] = ['consentOn', 'version', 'sentOn', 'closedOn'];

/** One field of a letter, with its label, its hint, and whether the letter lacks it. */
export function Field({ name, value, edit, missing = false, required = false }: Props) {
  const { say } = useView();
  const id = `field-${name}`, hint = HINT[name];
  const shared = {
    id, name, value, 'aria-invalid': missing && value ? true : undefined, 'aria-required': required || undefined, 'aria-describedby': hint ? `${id}-hint` : undefined,
    onInput: (event: { currentTarget: { value: string } }) => edit(event.currentTarget.value),
  };
  return (
    <div class={missing ? 'field missing' : 'field'}>
      <label for={id}>{say(FIELD[name])}{!required && <span class="note"> {say('optional')}</span>}</label>
      {LONG.includes(name) ? <textarea {...shared} rows={3} />
        : DAYS.includes(name) ? <input {...shared} type="date" />
          : <input {...shared} type="text" inputMode={name === 'email' ? 'email' : name === 'iin' ? 'numeric' : undefined} autoComplete={name === 'name' ? 'name' : 'off'} />}
      {hint && <p class="note" id={`${id}-hint`}>{say(hint)}</p>}
    </div>
  );
}
