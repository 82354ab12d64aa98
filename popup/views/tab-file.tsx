import type { Port } from '../port.ts';
import type { TabFile as Data } from '../tab-file.ts';
import { useView } from '../view.ts';

/** In place of answers where the tab shows a document: Anyq's own page reads it. */
export function TabFile({ file, port }: { file: Data; port: Port }) {
  const { say } = useView();
  const site = file.from === 'site';
  return (
    <div class="state" data-tab-file={file.from}>
      <p>{say(site ? 'documentOffer' : 'documentOfferLocal')}</p>
      <button type="button" class="primary" data-read-file onClick={() => void port.files(file.url)}>{say(site ? 'documentRead' : 'documentOpen')}</button>
    </div>
  );
}

/** The plain way to the page for files: after all answers, or where there are none. */
export function FileLink({ port }: { port: Port }) {
  const { say } = useView();
  return <p class="files"><button type="button" class="link quiet" data-files onClick={() => void port.files()}>{say('documentLink')}</button></p>;
}
