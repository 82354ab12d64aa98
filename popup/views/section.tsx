import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { LawNote } from './law-note.tsx';

interface Props {
  title: string;
  /** One of the three questions. */
  question?: 'collect' | 'share' | 'withdraw';
  name?: string;
  count?: number;
  /** What the law says of this, by the ids of rules/law.yaml. */
  law?: string[];
  children: ComponentChildren;
}

export function Section({ title, question, name, count, law, children }: Props) {
  const id = useId();
  return (
    <section class={question ? `question ${question}` : 'section'} data-question={question} data-section={name} aria-labelledby={id}>
      <div class="heading">
        <h2 id={id}><span>{title}</span>{count ? <span class="count">{count}</span> : null}</h2>
        {law && <LawNote ids={law} />}
      </div>
      {children}
    </section>
  );
}
