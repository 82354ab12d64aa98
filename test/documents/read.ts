import { documentOf } from '../../src/cli/document.ts';

/** What a file says, a block a line; or the problem with it. */
export async function said(bytes: Uint8Array): Promise<string[] | string> {
  const text = await documentOf(bytes);
  if (!text) return 'no document';
  if ('problem' in text) return text.problem;
  return text.blocks.map(({ kind, level, header, text: words }) => `${kind}${level || ''}${header ? ' head' : ''}: ${words}`);
}
