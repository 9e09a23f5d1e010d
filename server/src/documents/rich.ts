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
