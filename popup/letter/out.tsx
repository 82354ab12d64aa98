import { useState } from 'preact/hooks';
import { DOCX, docx, mailto, ready, txt, type Letter, type ReadyLetter } from '../../src/letters/index.ts';
import type { Channel } from '../../src/reading.ts';
import { useView } from '../view.ts';
import { useDesk } from './at.ts';
import { goTo, Lacks, type Lack } from './lacks.tsx';

interface Props {
  letter: Letter;
  lacks: Lack[];
  /** Of the files, without day and ending. */
  name: string;
  /** What the policy wants where it does not want e-mail. */
  channels?: Channel[] | undefined;
}

/** The ways out. Each takes a letter that lacks nothing, or leads to what it lacks. */
export function Out({ letter, lacks, name, channels }: Props) {
  const { say, name: called } = useView();
  const [said, setSaid] = useState('');
  const ways = useWays(name, setSaid);
  const whole = lacks.length ? null : ready(letter);
  const way = (id: string, text: string, go: (letter: ReadyLetter) => void, first = false) => (
    <button type="button" class={first ? 'primary strong' : 'primary'} data-out={id} aria-disabled={!whole} aria-describedby={whole ? undefined : 'lacks'}
      onClick={() => (whole ? go(whole) : goTo(lacks[0]!))}>{text}</button>
  );
  return (
    <section class="card out" aria-label={say('letter')}>
      <Lacks lacks={lacks} id="lacks" />
      {channels && <p class="warn" data-channel-warning>{say('warnChannel', { channels: channels.map(one => called(`channels.${one}`)).join(', ') })}</p>}
      {!letter.to && <p class="note">{say('noMail')}</p>}
      <div class="ways">
        {letter.to && way('mail', say('mail'), ways.mail, true)}
        {way('copy', say('copyLetter'), ways.copy)}
        {way('docx', say('saveDocx'), ways.docx)}
        {way('txt', say('saveTxt'), ways.txt)}
        {way('print', say('print'), ways.print)}
      </div>
      <p class="note" role="status" data-said>{said}</p>
    </section>
  );
}

function useWays(name: string, tell: (text: string) => void) {
  const { say } = useView();
  const desk = useDesk();
  const copy = (text: string, done: 'copied' | 'mailPaste' | 'mailPasteAll') => desk.copy(text).then(() => tell(say(done)), () => tell(say('copyFailed')));
  const save = (bytes: Uint8Array, ending: string, type: string) => {
    const file = `${name}-${desk.today()}.${ending}`;
    desk.save(file, bytes, type);
    tell(say('saved', { file }));
  };
  return {
    copy: (letter: ReadyLetter) => void copy(letter.body, 'copied'),
    docx: (letter: ReadyLetter) => save(docx(letter), 'docx', DOCX),
    txt: (letter: ReadyLetter) => save(txt(letter), 'txt', 'text/plain;charset=utf-8'),
    print: () => desk.print(),
    /** What the link cannot carry is copied first: once the mail program has come up, the page may no longer copy. */
    mail: (letter: ReadyLetter) => {
      const mail = mailto(letter);
      if (!mail) return;
      const { href, carries } = mail;
      if (carries === 'all') { tell(say('mailOpened')); desk.mail(href); return; }
      const rest = carries === 'subject' ? letter.body : `${letter.subject}\n\n${letter.body}`;
      void copy(rest, carries === 'subject' ? 'mailPaste' : 'mailPasteAll').then(() => desk.mail(href));
    },
  };
}
