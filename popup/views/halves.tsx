import { useState } from 'preact/hooks';
import type { Reading } from '../../src/reading.ts';
import type { Port } from '../port.ts';
import { useView } from '../view.ts';
import { Differences } from './differences.tsx';

/** A page in Kazakh and Russian: its two texts compared, on a click. */
export function Halves({ port }: { port: Port }) {
  const { say } = useView();
  const [both, setBoth] = useState<{ kk: Reading; ru: Reading } | 'asked' | 'failed' | null>(null);
  const ask = () => { setBoth('asked'); port.halves().then(setBoth, () => setBoth('failed')); };
  if (both === 'asked') return <p role="status">{say('comparing')}</p>;
  if (both === 'failed') return <p role="alert">{say('compareFailed')}</p>;
  if (both) return <Differences a={both.kk} b={both.ru} languages={['kk', 'ru']} elsewhere={null} />;
  return <p class="go"><button type="button" class="small" data-compare="halves" onClick={ask}>{say('compareHalves')}</button></p>;
}
