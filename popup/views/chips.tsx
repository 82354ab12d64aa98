import type { LineData } from '../view.ts';
import { Chip } from './chip.tsx';

interface Props { lines: LineData[]; strong?: (line: LineData) => boolean }

export function Chips({ lines, strong = () => false }: Props) {
  return <ul class="chips">{lines.map(line => <Chip key={line.id} line={line} strong={strong(line)} />)}</ul>;
}
