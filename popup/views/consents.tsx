import type { DocumentLink, FormConsent } from '../../src/messages.ts';
import type { Port } from '../port.ts';
import { useDocument } from '../use-document.ts';
import { useView } from '../view.ts';
import { Away } from './away.tsx';
import { KINDS, titleOf } from './documents.tsx';
import { FormMarks } from './form-marks.tsx';
import { Progress } from './progress.tsx';
import { Section } from './section.tsx';
import { Short } from './short.tsx';

interface Props { forms: FormConsent[]; port: Port; choose(document: DocumentLink): void }

/** What a form on this page has the person agree to, before they do. */
export function Consents({ forms, port, choose }: Props) {
  const { say } = useView();
  return (
    <Section title={say('before')} name="before">
      {forms.map(form => <Consent key={form.text} form={form} port={port} choose={choose} />)}
      <FormMarks port={port} />
    </Section>
  );
}

function Consent({ form: { text, ticked, box, document }, port, choose }: Omit<Props, 'forms'> & { form: FormConsent }) {
  const { say } = useView();
  return (
    <div class="consent" data-consent-text>
      <blockquote>{text}</blockquote>
      {ticked !== 'no' && <p class="doubt" data-ticked={ticked}>{say(ticked === 'before' ? 'tickedBefore' : 'tickedNow')}</p>}
      {!box && <p class="note" data-by-button>{say('byButton')}</p>}
      {document ? <Spoken document={document} port={port} choose={choose} /> : <p class="note" data-no-document>{say('noDocument')}</p>}
    </div>
  );
}

/** The document that the box speaks of: three lines of it, on a click. */
function Spoken({ document, port, choose }: { document: DocumentLink } & Pick<Props, 'port' | 'choose'>) {
  const { say } = useView();
  const { state, read, stop } = useDocument(port, document.url);
  const { url, file, kind, here } = document;
  if (!here) return <p class="go"><span class="note">{[say(KINDS[kind]), say('otherHost', { host: new URL(url).host })].join(' · ')}</span> <Away url={url} label={say('openDocumentOf', { title: titleOf(document, say) })}>{say('openDocument')}</Away></p>;
  // A file is read on a page of its own.
  const begin = file ? () => choose(document) : read;
  if (state.state === 'none' || state.state === 'file') {
    return <p class="go"><button type="button" class="small" data-says={url} onClick={begin}>{say('whatItSays')}</button> <span class="note">{[say(KINDS[kind]), file].filter(Boolean).join(' · ')}</span></p>;
  }
  if (state.state !== 'read') return <Progress state={state} url={url} read={read} stop={stop} />;
  return (
    <div data-short role="status">
      <Short reading={state.reading} />
      <p class="go"><button type="button" class="small" data-whole onClick={() => choose(document)}>{say('whole')}</button></p>
    </div>
  );
}
