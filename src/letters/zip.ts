/** Files → a zip, stored without compression: a letter is a few kilobytes, and the same letter is always the same file. */
export function zip(files: Record<string, string>): Uint8Array {
  const parts: Uint8Array[] = [], index: Uint8Array[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const path = utf8(name), data = utf8(text);
    const common = [u16(20), u16(UTF8_NAMES), u16(0), u16(0), u16(FIRST_DAY), u32(crc32(data)), u32(data.length), u32(data.length), u16(path.length), u16(0)];
    const local = joined([u32(0x04034b50), ...common, path, data]);
    index.push(joined([u32(0x02014b50), u16(20), ...common, u16(0), u16(0), u16(0), u32(0), u32(at), path]));
    parts.push(local);
    at += local.length;
  }
  const directory = joined(index);
  const end = [u32(0x06054b50), u16(0), u16(0), u16(index.length), u16(index.length), u32(directory.length), u32(at), u16(0)];
  return joined([...parts, directory, ...end]);
}

const UTF8_NAMES = 1 << 11;
/** 1 January 1980, the first that a zip can name: the day a letter was saved is nobody's business. */
const FIRST_DAY = 0x21;

const utf8 = (text: string) => new TextEncoder().encode(text);
const u16 = (n: number) => Uint8Array.of(n & 255, n >>> 8);
const u32 = (n: number) => Uint8Array.of(n & 255, (n >>> 8) & 255, (n >>> 16) & 255, n >>> 24);

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function crc32(data: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of data) sum = TABLE[(sum ^ byte) & 255]! ^ (sum >>> 8);
  return ~sum >>> 0;
}

function joined(parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) { all.set(part, at); at += part.length; }
  return all;
}
