import { useEffect, useRef, useState } from 'preact/hooks';
import { reportText } from '../report-text.ts';
import { useView, type LineData } from '../view.ts';

/** A mistake is told by the person, not by us: the text goes to the clipboard and nowhere else. */
export function Report({ line }: { line?: LineData }) {
  const { say, site, version, copy } = useView();
  const [wrong, setWrong] = useState('');
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const text = reportText({ site, version, line, wrong }, say);
  const submit = (event: Event) => {
    event.preventDefault();
    copy(text).then(() => setOutcome('copied'), () => setOutcome('refused'));
  };
  return (
    <form class="report" onSubmit={submit}>
      <label>{say('reportWhat')}<textarea ref={field} rows={2} value={wrong} onInput={event => setWrong(event.currentTarget.value)} /></label>
      <button type="submit" class="primary" data-report-copy>{say('reportCopy')}</button>
      <p class="note" role="status">{outcome && say(outcome === 'copied' ? 'reportCopied' : 'reportNotCopied')}</p>
      {outcome && <pre class="report-text" tabIndex={0}>{text}</pre>}
    </form>
  );
}
