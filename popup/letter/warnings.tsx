import type { How, Warning } from '../../src/letters/index.ts';
import { useView } from '../view.ts';
import { LawEntries } from '../views/law-text.tsx';
import { WARNING } from './labels.ts';
import { Quoted } from './quoted.tsx';

/** Where it may not work, or not fully: each with the policy's words or the article it stands on. */
export function Warnings({ how }: { how: How }) {
  const { say, name } = useView();
  const text = ({ id }: Warning) => (id === 'channel'
    ? say('warnChannel', { channels: (how.policy?.channels ?? []).map(channel => name(`channels.${channel}`)).join(', ') })
    : say(WARNING[id]));
  if (!how.warnings.length) return null;
  return (
    <div class="warnings">
      <h3>{say('mayHinder')}</h3>
      <ul>
        {how.warnings.map(warning => (
          <li key={warning.id} data-warning={warning.id}>
            <p>{text(warning)}</p>
            {warning.quotes.length > 0 && <Quoted quotes={warning.quotes} />}
            {/* Said once: the loan's article is that of the limits, which stand above it. */}
            {warning.law.length > 0 && warning.id !== 'loan' && <div class="law"><LawEntries ids={warning.law} /></div>}
          </li>
        ))}
      </ul>
    </div>
  );
}
