import { render } from 'preact';
import browser from 'webextension-polyfill';
import law from 'anyq:law';
import titles from 'anyq:titles';
import { provide } from '../../src/api.ts';
import { App } from './app.tsx';
import { begin, desk } from './desk.ts';

provide(browser);

const asked = new URLSearchParams(location.search).get('letter');
void begin(asked).then(start => render(<App desk={desk} start={start} titles={titles} law={law} />, document.body));
