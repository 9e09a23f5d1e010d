import type { Inline, ListBlock, TableBlock, TextBlock } from '../contracts/rich-text.js';

type AnyBlock = TextBlock | ListBlock['items'][number]['blocks'][number];

/** Blocks as plain text for a mail or for search: labels as printed, cells parted by tabs, blocks by an empty line. */
export function plainText(blocks: readonly TextBlock[]): string {
  return blocks.map(plainBlock).join('\n\n');
}

/** Inline content without its marks. */
export function plainInlines(content: readonly Inline[]): string {
  return content.map((part) => (part.type === 'break' ? '\n' : part.text)).join('');
}

function plainBlock(block: AnyBlock): string {
  if (block.type === 'paragraph') {
    return plainInlines(block.content);
  }
  return block.type === 'table' ? plainTable(block) : plainList(block);
}

function plainList(list: Exclude<AnyBlock, { type: 'paragraph' | 'table' }>): string {
  return list.items
    .map((item) => {
      const indent = ' '.repeat(item.label.length + 1);
      const body = item.blocks.map(plainBlock).join('\n');
      return `${item.label} ${body.replaceAll('\n', `\n${indent}`)}`.trimEnd();
    })
    .join('\n');
}

function plainTable({ header, rows }: TableBlock): string {
  return [header, ...rows].map((row) => row.map(plainInlines).join('\t')).join('\n');
}
