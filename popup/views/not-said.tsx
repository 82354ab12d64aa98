import { useView } from '../view.ts';

interface Props {
  policy: boolean;
  /** Something of the kind may stand in the text: then "not said" would say too much. */
  maybe?: boolean;
}

/** Silence is an answer too. */
export function NotSaid({ policy, maybe = false }: Props) {
  const { say, partial } = useView();
  return <p class="not-said" data-not-said>{say(maybe ? 'notSure' : policy && !partial ? 'notSaid' : 'notSaidHere')}</p>;
}
