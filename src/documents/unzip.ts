/** A zip by its central directory. A part is unpacked when it is asked for, and never further than it may go. */
import { LIMITS, Unreadable } from './document.ts';

interface Entry { method: number; flags: number; packed: number; size: number; at: number }

export interface Archive {
  has(name: string): boolean;
  /** Null where there is no such part. */
  part(name: string, signal?: AbortSignal): Promise<Uint8Array | null>;
}

const END = 0x06054b50, ENTRY = 0x02014b50, LOCAL = 0x04034b50;
/** The end record is this long, and a comment of up to 64 KB may stand after it. */
const END_SIZE = 22, COMMENT = 0xffff;

export function unzip(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(view, bytes);
  return {
    has: name => entries.has(name),
    part: async (name, signal) => {
      const entry = entries.get(name);
      return entry ? unpack(entry, view, bytes, signal) : null;
    },
  };
}

function directory(view: DataView, bytes: Uint8Array): Map<string, Entry> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.parts) throw new Unreadable('hostile');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw new Unreadable('broken');
    const [name, extra, comment] = [28, 30, 32].map(offset => view.getUint16(at + offset, true)) as [number, number, number];
    const entry = { flags: view.getUint16(at + 8, true), method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), at: view.getUint32(at + 42, true) };
    entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)).replaceAll('\\', '/'), entry);
    at += 46 + name + extra + comment;
  }
  return entries;
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - END_SIZE; at >= Math.max(0, view.byteLength - END_SIZE - COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Unreadable('broken');
}

async function unpack(entry: Entry, view: DataView, bytes: Uint8Array, signal?: AbortSignal): Promise<Uint8Array> {
  if (entry.flags & 1) throw new Unreadable('locked');
  if (entry.size > LIMITS.unpacked) throw new Unreadable('large');
  if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== LOCAL) throw new Unreadable('broken');
  const begin = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(begin, begin + entry.packed);
  if (packed.length < entry.packed) throw new Unreadable('broken');
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new Unreadable('broken');
  return inflate(packed, entry.size, signal);
}

/** What unpacks to more than it said is a trap: it is left before it fills the memory. */
async function inflate(packed: Uint8Array, size: number, signal?: AbortSignal): Promise<Uint8Array> {
  const all = new Uint8Array(size);
  const reader = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let at = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => { throw new Unreadable('broken'); });
    if (done) break;
    if (at + value.length > size || signal?.aborted) {
      await reader.cancel().catch(() => {});
      throw signal?.aborted ? signal.reason : new Unreadable('hostile');
    }
    all.set(value, at);
    at += value.length;
  }
  if (at < size) throw new Unreadable('broken');
  return all;
}
