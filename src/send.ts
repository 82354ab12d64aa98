/** Sends and answers the messages of src/messages.ts; a caller cannot disagree with a handler. */
import type { Runtime } from 'webextension-polyfill';
import { api } from './api.ts';
import type { Messages, Name } from './messages.ts';

type Request<N extends Name> = Messages[N]['request'];
type Reply<N extends Name> = Messages[N]['reply'];
/** What a handler throws reaches the sender as an error. */
type Envelope<N extends Name> = { reply: Reply<N>; error?: undefined } | { reply?: undefined; error: string } | undefined;
interface Letter { name: Name; request: Request<Name> }

/** To the background. */
export async function send<N extends Name>(name: N, request: Request<N>): Promise<Reply<N>> {
  return open(name, await ask(name, request));
}

/** The same, unopened. A background that is just being ended loses what it is told: the second time it is woken. */
export async function ask<N extends Name>(name: N, request: Request<N>): Promise<Envelope<N>> {
  const once = (): Promise<Envelope<N>> => api().runtime.sendMessage({ name, request });
  return await once().catch(() => undefined) ?? await new Promise(resolve => setTimeout(resolve, 300)).then(once);
}

/** To the page of a tab: the frame that the address bar names. */
export async function sendToTab<N extends Name>(tabId: number, name: N, request: Request<N>): Promise<Reply<N>> {
  return open(name, await api().tabs.sendMessage(tabId, { name, request }, { frameId: 0 }));
}

function open<N extends Name>(name: N, answer: unknown): Reply<N> {
  const envelope = answer as Envelope<N>;
  if (envelope?.reply) return envelope.reply;
  throw new Error(`${name}: ${envelope?.error ?? 'nobody answered'}`);
}

export type Handlers<N extends Name> = {
  [K in N]: (request: Request<K>, sender: Runtime.MessageSender) => Reply<K> | Promise<Reply<K>>
};

/** Answers the messages it has a handler for and leaves the others alone; returns what ends that. */
export function handle<N extends Name>(handlers: Handlers<N>): () => void {
  const listener = ((letter: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => {
    const { name, request } = letter as Letter;
    const handler = handlers[name as N] as ((request: unknown, sender: Runtime.MessageSender) => unknown) | undefined;
    if (!handler) return undefined;
    // Not an async listener: Chrome takes no promise as an answer before 148, it wants `true` and a late call.
    (async () => handler(request, sender))()
      .then(reply => respond({ reply }), (error: unknown) => respond({ error: String(error) }));
    return true;
  }) as Runtime.OnMessageListener;
  const { onMessage } = api().runtime;
  onMessage.addListener(listener);
  return () => onMessage.removeListener(listener);
}
