import { render } from 'preact';
import browser from 'webextension-polyfill';
import law from 'anyq:law';
import titles from 'anyq:titles';
import { api, provide } from '../src/api.ts';
import { App } from './app.tsx';
import { portOf } from './port.ts';

provide(browser);

async function tabId(): Promise<number> {
  // The popup opened as a page of its own (tests, Firefox for Android) is told its tab in the address.
  const told = new URLSearchParams(location.search).get('tab');
  if (told) return Number(told);
  const [tab] = await api().tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? -1;
}

void tabId().then(id => render(<App port={portOf(id)} titles={titles} law={law} />, document.body));
