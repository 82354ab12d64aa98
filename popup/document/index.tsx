import { render } from 'preact';
import browser from 'webextension-polyfill';
import law from 'anyq:law';
import titles from 'anyq:titles';
import { provide } from '../../src/api.ts';
import { settings } from '../../src/settings.ts';
import { App } from './app.tsx';
import { shelf } from './shelf.ts';
import { wanted } from './wanted.ts';

provide(browser);

const asked = wanted(location.hash);
void settings().catch(() => null).then(stored => render(<App shelf={shelf} wanted={asked} chosen={stored?.language ?? null} titles={titles} law={law} />, document.body));
// The popup may send another document to this very page.
addEventListener('hashchange', () => location.reload());
