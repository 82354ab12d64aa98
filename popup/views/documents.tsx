import type { DocumentKind, DocumentLink } from '../../src/messages.ts';
import type { Say } from '../../src/strings/index.ts';
import { useView } from '../view.ts';
import { Away } from './away.tsx';
import { Section } from './section.tsx';

/** What a document is called: by its own name, else by what it is. */
export const titleOf = ({ named, title, kind }: DocumentLink, say: Say) => (named ? title : say(KINDS[kind]));

export const KINDS = { privacy: 'kindPrivacy', consent: 'kindConsent', cookies: 'kindCookies', terms: 'kindTerms' } as const satisfies Record<DocumentKind, string>;

/** The documents that the page links to. Nothing is asked for before a click. */
export function Documents({ documents, choose }: { documents: DocumentLink[]; choose(document: DocumentLink): void }) {
  const { say } = useView();
  return (
    <Section title={say('documents')} name="documents" count={documents.length}>
      <ul class="documents">{documents.map(document => <Entry key={document.url} document={document} choose={choose} />)}</ul>
      {documents.some(({ here }) => here) && <p class="note">{say('documentsNote')}</p>}
    </Section>
  );
}

/** One of them: read from here, or opened where it is at another address. */
export function Entry({ document, choose }: { document: DocumentLink; choose(document: DocumentLink): void }) {
  const { say } = useView();
  const { url, kind, file, here } = document;
  const title = titleOf(document, say), name = document.named ? say(KINDS[kind]) : say('linkWords', { words: document.title });
  // A link that says no more than its kind needs no second line for it.
  const aside = [document.title.toLowerCase() === say(KINDS[kind]).toLowerCase() ? '' : name, file ?? '', here ? '' : say('otherHost', { host: new URL(url).host })].filter(Boolean);
  return (
    <li class="document" data-document={url}>
      <span class="line-words">
        <span class="line-text">{title}</span>
        {aside.length > 0 && <span class="line-aside">{aside.join(' · ')}</span>}
      </span>
      {here
        ? <button type="button" class="small" data-read-document={url} aria-label={say('readDocumentOf', { title })} onClick={() => choose(document)}>{say('readDocument')}</button>
        : <Away url={url} label={say('openDocumentOf', { title })}>{say('openDocument')}</Away>}
    </li>
  );
}
