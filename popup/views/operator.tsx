import type { Operator as Data } from '../../src/reading.ts';
import { useView } from '../view.ts';
import { Line } from './line.tsx';

/** Whose policy this is. A number that fails its check digit is shown as printed, and said to be doubtful. */
export function Operator({ operator, policy }: { operator: Data; policy: boolean }) {
  const { say } = useView();
  const { names, bin, binDoubtful, quotes } = operator;
  const number = bin && say('bin', { bin });
  if (!quotes.length || (!names.length && !number)) return policy ? <p class="not-said" data-not-said>{say('operatorNotNamed')}</p> : null;
  const [text = '', ...rest] = [names[0], number].filter(one => one !== null && one !== undefined);
  const doubt = bin && binDoubtful && <span class="doubt" data-doubtful>{say('binDoubtful')}</span>;
  const aside = rest.length || doubt ? <>{rest.join()} {doubt}</> : undefined;
  return <ul class="operator"><Line line={{ id: 'operator', text, quotes }} aside={aside} /></ul>;
}
