import type { ComponentChildren } from 'preact';
import { legendOf } from '../legend.ts';
import { useView } from '../view.ts';

interface Props { url: string; label?: string; primary?: boolean; children: ComponentChildren }

/** Opens an address of a site in a tab of its own, by way of the background: the popup is gone then. */
export function Away({ url, label, primary = false, children }: Props) {
  const { say, open } = useView();
  const go = (event: Event) => {
    event.preventDefault();
    void open(url, legendOf(say)).catch(() => {});
  };
  return <a class={primary ? 'primary' : 'small'} data-away href={url} target="_blank" rel="noreferrer" aria-label={label} onClick={go}>{children}<span aria-hidden="true"> ↗</span></a>;
}
