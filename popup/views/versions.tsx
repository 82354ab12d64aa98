import type { Version } from '../../src/messages.ts';
import type { Language, Reading } from '../../src/reading.ts';
import type { Port } from '../port.ts';
import { useDocument } from '../use-document.ts';
import { useView } from '../view.ts';
import { Away } from './away.tsx';
import { Differences } from './differences.tsx';
import { Halves } from './halves.tsx';
import { Progress } from './progress.tsx';
import { Section } from './section.tsx';

const COMPARE = { kk: 'compareKk', ru: 'compareRu', en: 'compareEn' } as const satisfies Record<Language, string>;

interface Props { reading: Reading; versions: Version[]; port: Port }

/** The same policy in another language, on this page or behind a link: what one of them says and the other does not. */
export function Versions({ reading, versions, port }: Props) {
  const { say } = useView();
  const others = reading.language.length === 2 ? versions.filter(({ language }) => language !== reading.language) : [];
  const mixed = reading.language === 'kk+ru';
  if (!reading.policy || (!mixed && !others.length)) return null;
  return (
    <Section title={say('twoLanguages')} name="versions">
      {mixed ? <Halves port={port} /> : others.map(version => <Other key={version.language} reading={reading} version={version} port={port} />)}
    </Section>
  );
}

function Other({ reading, version: { language, url, here }, port }: { reading: Reading; version: Version; port: Port }) {
  const { say } = useView();
  const { state, read, stop } = useDocument(port, url);
  const label = say(COMPARE[language]);
  if (!here) return <p class="go"><span class="note">{say('versionAway', { host: new URL(url).host })}</span> <Away url={url}>{say('openDocument')}</Away></p>;
  if (state.state === 'none' || state.state === 'file') return <p class="go"><button type="button" class="small" data-compare={language} onClick={read}>{label}</button></p>;
  if (state.state !== 'read') return <Progress state={state} url={url} read={read} stop={stop} />;
  if (!state.reading.policy) return <p class="note" role="status" data-compared="none">{say('versionNone')}</p>;
  if (!state.reading.language.includes(language)) return <p class="note" role="status" data-compared="same">{say('versionSame')}</p>;
  return <Differences a={reading} b={state.reading} languages={[reading.language as Language, language]} elsewhere={state.url} />;
}
