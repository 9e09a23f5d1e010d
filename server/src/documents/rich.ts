import type { Inline, ParagraphBlock, TextBlock } from '@klubbat/shared/contracts/rich-text';

/** A paragraph of one text, taken as it is: stars and dashes in a name are no marks. */
export function paragraph(text: string): ParagraphBlock {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

/** One paragraph, each text on a line of its own. Empty texts are left out. */
export function lineByLine(texts: readonly string[]): TextBlock[] {
  const filled = texts.filter((text) => text.trim() !== '');
  const content = filled.flatMap((text, i): Inline[] => [
    ...(i > 0 ? [{ type: 'break' } as const] : []),
    { type: 'text', text },
  ]);
  return content.length > 0 ? [{ type: 'paragraph', content }] : [];
}

/** Texts that begin with a name: the name goes into the first paragraph, or before what is not a paragraph. */
export function ledBy(lead: string, blocks: readonly TextBlock[]): TextBlock[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') {
    return [paragraph(lead), ...blocks];
  }
  return [{ ...first, content: [{ type: 'text', text: `${lead} ` }, ...first.content] }, ...rest];
}

/** The same text with lines below its last paragraph, close to it. */
export function followedBy(blocks: readonly TextBlock[], lines: readonly string[]): TextBlock[] {
  const [below] = lineByLine(lines);
  const last = blocks.at(-1);
  if (below?.type !== 'paragraph') {
    return [...blocks];
  }
  return last?.type === 'paragraph'
    ? [...blocks.slice(0, -1), { ...last, content: [...last.content, { type: 'break' }, ...below.content] }]
    : [...blocks, below];
}

/** Lines below a line in bold, as one paragraph. */
export function titledLines(title: string, lines: readonly string[]): TextBlock[] {
  return followedBy([{ type: 'paragraph', content: [{ type: 'text', text: title, bold: true }] }], lines);
}
