import type { LineData } from '../view.ts';
import { Line } from './line.tsx';

export function Lines({ lines }: { lines: LineData[] }) {
  return <ul class="lines">{lines.map((line, i) => <Line key={`${line.id} ${i}`} line={line} />)}</ul>;
}
