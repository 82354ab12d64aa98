import { useView } from '../view.ts';
import { useDisclosure } from './disclosure.ts';
import { LawText } from './law-text.tsx';

/** ⓘ, which opens what the law says. It never compares the policy with it. */
export function LawNote({ ids }: { ids: string[] }) {
  const { say, law } = useView();
  const { open, button, panel } = useDisclosure();
  const known = ids.filter(id => law[id]);
  if (!known.length) return null;
  return (
    <>
      <button {...button} class="info" aria-label={say('lawButton')} title={say('lawButton')} data-law={known[0]}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.5" /><path d="M8 7.2v4M8 4.6v.9" /></svg>
      </button>
      {open && <div {...panel} class="law"><LawText ids={known} /></div>}
    </>
  );
}
