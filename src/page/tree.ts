/** The page as it is shown: open shadow roots in place of what they stand over, slots filled, frames of the same origin entered. */

/** A tree of nodes within the page: what is looked up, watched and marked in each of them by itself. */
export type Root = Document | ShadowRoot;

/** What stands in a node, in the order in which it is shown. A copy: the page may change while it is read. `tell` hears of the tree that it holds. */
export function inside(node: Node, tell?: (root: Root) => void): Node[] {
  if (node.nodeType !== 1) return children(node);
  const element = node as Element;
  const root = rootIn(element);
  if (root) tell?.(root);
  if (root) return root.nodeType === 9 ? bodyOf(root as Document) : children(root);
  const given = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes?.() : undefined;
  return given?.length ? given : children(element);
}

/** From one to the next: several times as fast as to spread `childNodes`. */
function children(node: Node): Node[] {
  const found: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
}

/** The tree that an element holds: its open shadow root, or a frame's document where the page may look into it. */
export function rootIn(element: Element): Root | null {
  return element.shadowRoot ?? (isFrame(element) ? documentIn(element as HTMLIFrameElement) : null);
}

const isFrame = ({ localName }: Element) => localName === 'iframe' || localName === 'frame';

/** The frame of each document that was entered: Firefox tells an extension no window's `frameElement`. */
const frames = new WeakMap<Node, Element>();

/** The frame that a document was found in; null of the page itself. */
export const frameOf = (document: Node): Element | null => frames.get(document) ?? null;

function documentIn(frame: HTMLIFrameElement): Document | null {
  const document = frame.contentDocument;
  if (document) frames.set(document, frame);
  return document;
}

function bodyOf({ body, documentElement }: Document): Node[] {
  const top = body ?? documentElement;
  return top ? [top] : [];
}

/** What an element stands in, as shown: through slots, out of shadow roots and frames. */
export function around(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? ((root as ShadowRoot).host as Element | undefined) ?? frameOf(root);
}

/** Null where the frame is gone from the page. */
export const windowOf = (node: Node) => (node.ownerDocument ?? node as Document).defaultView as (Window & typeof globalThis) | null;

/** Whether the node is still part of the page in front of the person. */
export function attached(node: Node): boolean {
  const frame = frameOf(node.ownerDocument ?? node) as HTMLIFrameElement | null;
  return node.isConnected && windowOf(node) !== null && (!frame || attached(frame));
}
