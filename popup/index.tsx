import { render } from 'preact';
import law from 'anyq:law';
import titles from 'anyq:titles';
import { api } from '../src/api.ts';
import { App } from './app.tsx';
import { portOf } from './port.ts';

async function tabId(): Promise<number> {
  // The popup opened as a page of its own (tests, Firefox for Android) is told its tab in the address.
  const told = new URLSearchParams(location.search).get('tab');
  if (told) return Number(told);
  const [tab] = await api().tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? -1;
}

void tabId().then(id => render(<App port={portOf(id)} titles={titles} law={law} />, document.body));
