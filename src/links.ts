/** Injected when the person opens the popup: names the documents that the page links to, and gets the one that is asked for. */
import { consents } from './page/forms.ts';
import { documents } from './page/links.ts';
import { seat } from './page/seat.ts';
import { versions } from './page/versions.ts';
import { handle } from './send.ts';
import { Site } from './site.ts';

function start() {
  const site = new Site();
  seat.links = true;
  handle({
    'page.links': () => ({ documents: documents(document), forms: consents(document).map(({ consent }) => consent), versions: versions(document) }),
    'page.read': ({ url }) => site.read(url),
    'page.document': ({ url }) => site.state(url),
    'page.stop': ({ url }) => { site.stop(url); return {}; },
    'page.file': request => site.file(request),
  });
}

// Opened again, the popup finds what was read before.
if (!seat.links) start();
