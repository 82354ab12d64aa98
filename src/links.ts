/** Injected when the person opens the popup: names the documents that the page links to, and gets the one that is asked for. */
import { common, others } from 'anyq:languages';
import { Tongues } from './engine/foreign.ts';
import { words } from './engine/normalise.ts';
import { Unread } from './engine/unread.ts';
import { blocks } from './page/blocks.ts';
import { consents } from './page/forms.ts';
import { foreign } from './page/foreign.ts';
import { documents } from './page/links.ts';
import { parts } from './page/parts.ts';
import { seat } from './page/seat.ts';
import { versions } from './page/versions.ts';
import type { SiteLinks } from './messages.ts';
import { handle } from './send.ts';
import { here, Site } from './site.ts';

const known = new Tongues(others, common);

function otherLanguage(): boolean {
  const unread = new Unread(known);
  for (const block of blocks(document).blocks) unread.skips(block, words(block.text));
  return unread.whole;
}

/** Only a page that was read has further ones. */
const further = () => ({ url: here(), pages: seat.reader ? parts(document, new URL(here())).pages : [] });

function look(): SiteLinks {
  return {
    documents: documents(document), forms: consents(document).map(({ consent }) => consent), versions: versions(document),
    otherLanguage: otherLanguage(), further: further(), frames: foreign(document),
  };
}

/** What changes with a page's text, links and boxes, and takes no time to ask: the popup asks again while a page may be on its way. */
function shape(): string {
  const { links, forms, body } = document;
  return [location.href, links.length, forms.length, body?.childElementCount, body?.textContent?.length, document.querySelectorAll('iframe,embed,object').length, Boolean(seat.reader), document.querySelectorAll('input[type=checkbox],[aria-checked=true]').length].join(' ');
}

function start() {
  const site = new Site();
  let found: SiteLinks | undefined, before = '';
  seat.links = true;
  handle({
    'page.links': () => {
      const now = shape();
      if (!found || now !== before) found = look();
      before = now;
      return found;
    },
    'page.read': ({ url }) => site.read(url),
    'page.document': ({ url }) => site.state(url),
    'page.stop': ({ url }) => { site.stop(url); return {}; },
    'page.file': request => site.file(request),
  });
}

// Opened again, the popup finds what was read before.
if (!seat.links) start();
