import type { ContentItem, ContentPart } from '../contracts/protocol-content.js';
import type { ListBlock, TextBlock } from '../contracts/rich-text.js';
import { plainInlines } from './plain-text.js';
import { printable } from './printable.js';

type AnyBlock = TextBlock | ListBlock['items'][number]['blocks'][number];

/** `labels`: with what stands before each point of a list, as a browser may or may not mark it. */
function words(block: AnyBlock, labels: boolean): string {
  switch (block.type) {
    case 'paragraph':
      return plainInlines(block.content);
    case 'list':
      return block.items
        .map(({ label, blocks }) =>
          [...(labels ? [label] : []), ...blocks.map((one) => words(one, labels))].join(' '),
        )
        .join(' ');
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(plainInlines).join(' ')).join(' ');
  }
}

function partWords({ heading = '', blocks }: ContentPart, labels: boolean): string {
  return [heading, ...blocks.map((block) => words(block, labels))].join(' ');
}

/** As it is printed, on one line. */
const level = (text: string) => printable(text).replace(/\s+/gu, ' ').trim();

function itemWords(item: ContentItem, labels: boolean): string {
  const { paragraphLabel, title, caseLine = '', remarks, parts } = item;
  const inOrder = item.caseLineBeforeTitle ? [caseLine, title] : [title, caseLine];
  return level(
    [paragraphLabel, ...inOrder, ...remarks, ...parts.map((part) => partWords(part, labels))].join(' '),
  );
}

function count(text: string, passage: string): number {
  let found = 0;
  for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) {
    found += 1;
  }
  return found;
}

/**
 * In how many places of a § the passage stands, word for word as it is printed: blanks and line breaks count alike, and
 * what stands before the points of a list may be left out.
 *
 * @returns 0 where it stands nowhere, or says nothing
 */
export function placesOfPassage(item: ContentItem, passage: string): number {
  const wanted = level(passage);
  return wanted === ''
    ? 0
    : Math.max(count(itemWords(item, true), wanted), count(itemWords(item, false), wanted));
}
