import type { ListStyle } from '@klubbat/shared/contracts/rich-text';

/** The label that an item has of itself after the one before it; the first has none before. */
export function nextLabel(style: ListStyle, before: string | undefined): string {
  if (style === 'bullet') {
    return '•';
  }
  if (style === 'letter') {
    return before === undefined ? 'A.' : `${String.fromCharCode(before.charCodeAt(0) + 1)}.`;
  }
  return `${before === undefined ? 1 : Number.parseInt(before, 10) + 1}.`;
}
