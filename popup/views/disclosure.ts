import { useId, useState } from 'preact/hooks';

/** A button that opens what stands after it. */
export function useDisclosure(openAtFirst = false) {
  const [open, setOpen] = useState(openAtFirst);
  const panel = useId();
  return {
    open,
    button: { type: 'button' as const, 'aria-expanded': open, 'aria-controls': open ? panel : undefined, onClick: () => setOpen(!open) },
    panel: { id: panel },
  };
}
