/** Only where the person switched it on: marks the consents beside forms. Registered then for the sites of the manifest. */
import { alive, api } from './api.ts';
import { consents } from './page/forms.ts';
import { Hints, type Words } from './page/hint.ts';
import { seat } from './page/seat.ts';
import { watch } from './page/watch.ts';
import { send } from './send.ts';
import { settings } from './settings.ts';

async function start(): Promise<void> {
  let { formMarks: words } = await settings();
  if (!words) { seat.hints = undefined; return; }
  const hints = new Hints(() => { if (alive()) void send('forms.open', {}).catch(() => {}); });
  const draw = () => { if (words) hints.draw(consents(document), words); };
  const watching = watch(draw);
  const changed = ({ formMarks }: Record<string, { newValue?: unknown }>) => {
    if (!formMarks) return;
    words = formMarks.newValue as Words | null;
    if (words) { draw(); return; }
    watching.stop();
    hints.remove();
    api().storage.onChanged.removeListener(changed);
    seat.hints = undefined;
  };
  api().storage.onChanged.addListener(changed);
  draw();
}

if (!seat.hints) {
  seat.hints = true;
  void start();
}
