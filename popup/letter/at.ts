import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Desk } from './desk.ts';

/** The ways out of the page, at hand in every part of it. */
type At = Desk & { allowedAtFirst: boolean };

const Context = createContext<At | null>(null);
export const DeskProvider = Context.Provider;

export function useDesk(): At {
  const desk = useContext(Context);
  if (!desk) throw new Error('no desk around this component');
  return desk;
}
