import { useEffect, useRef } from 'preact/hooks';
import type { DocumentLink, SiteLinks as Links } from '../../src/messages.ts';
import type { Port } from '../port.ts';
import { Consents } from './consents.tsx';
import { Documents } from './documents.tsx';

interface Props {
  links: Links;
  port: Port;
  choose(document: DocumentLink): void;
  /** The document that the person comes back from. */
  left: string | null;
}

/** On a page that is no policy: what its forms have the person agree to, and where the policy is. */
export function SiteLinks({ links: { documents, forms }, port, choose, left }: Props) {
  const list = useRef<HTMLDivElement>(null);
  // The keyboard goes on where it was.
  useEffect(() => { if (left) [...list.current?.querySelectorAll<HTMLElement>('[data-read-document]') ?? []].find(one => one.dataset.readDocument === left)?.focus(); }, []);
  if (!documents.length && !forms.length) return null;
  return (
    <div class="site-links" ref={list}>
      {forms.length > 0 && <Consents forms={forms} port={port} choose={choose} />}
      {documents.length > 0 && <Documents documents={documents} choose={choose} />}
    </div>
  );
}
