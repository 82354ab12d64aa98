import { useEffect, useState } from 'preact/hooks';
import { useView } from '../view.ts';

/** A file from the person: chosen, or dropped anywhere on the page. */
export function Pick({ open, small }: { open(file: File): void; small: boolean }) {
  const { say } = useView();
  const over = useDrop(open);
  const field = (
    <label class={small ? 'small pick-label' : 'primary pick-label'}>
      {say(small ? 'documentAnother' : 'documentPick')}
      <input type="file" data-pick accept=".pdf,.docx,application/pdf" onChange={event => {
        const input = event.currentTarget, [file] = input.files ?? [];
        if (file) open(file);
        // The same file may be chosen again, changed.
        input.value = '';
      }} />
    </label>
  );
  if (small) return field;
  return <div class={over ? 'drop over' : 'drop'} data-drop><p>{say('documentDrop')}</p>{field}</div>;
}

/** True while a file is held over the page. */
function useDrop(open: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController(), { signal } = stop;
    // Without this the browser would leave the page for the file.
    addEventListener('dragover', event => { event.preventDefault(); setOver(true); }, { signal });
    addEventListener('dragleave', event => { if (!event.relatedTarget) setOver(false); }, { signal });
    addEventListener('drop', event => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) open(file);
    }, { signal });
    return () => stop.abort();
  }, [open]);
  return over;
}
