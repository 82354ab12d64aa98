/** What a file is, by its first bytes: names and types lie. */
import type { Problem } from './document.ts';

export type Kind = 'pdf' | 'zip' | Extract<Problem, 'doc' | 'rtf' | 'image' | 'locked' | 'unknown' | 'empty'>;

/** A PDF may have a little rubbish before its header; readers look this far. */
const LEAD = 1024;

const IMAGES = ['\xff\xd8\xff', '\x89PNG', 'GIF8', 'II*\0', 'MM\0*', 'BM'];

export function kindOf(bytes: Uint8Array): Kind {
  if (!bytes.length) return 'empty';
  const head = latin(bytes.subarray(0, LEAD));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  // Word puts a file under a password into the container of its older format.
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return holds(bytes, 'EncryptedPackage') ? 'locked' : 'doc';
  if (head.startsWith('{\\rtf')) return 'rtf';
  const picture = IMAGES.some(start => head.startsWith(start)) || (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') || /^(?:avif|hei[cfx])/.test(head.slice(8, 12));
  return picture ? 'image' : 'unknown';
}

const latin = (bytes: Uint8Array) => Array.from(bytes, byte => String.fromCharCode(byte)).join('');

/** A name in the container's directory, two bytes a letter. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = Uint8Array.from([...name].flatMap(letter => [letter.charCodeAt(0), 0]));
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
