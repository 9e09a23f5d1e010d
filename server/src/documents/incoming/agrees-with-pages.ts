import type { ExtractData } from '@klubbat/shared/contracts/extract-data';
import type { ContentItem } from '@klubbat/shared/contracts/protocol-content';
import type { Inline, TextBlock } from '@klubbat/shared/contracts/rich-text';

/** Between two passages only the marks of a list may stand: `12.`, `•`. */
const BETWEEN = 8;

const inlineText = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.type === 'break' ? ' ' : inline.text)).join('');

function passagesOfBlock(block: TextBlock): string[] {
  switch (block.type) {
    case 'paragraph':
      return [inlineText(block.content)];
    case 'list':
      return block.items.flatMap(({ label, blocks }) => [label, ...blocks.flatMap(passagesOfBlock)]);
    case 'table':
      return [...block.header, ...block.rows.flat()].map(inlineText);
  }
}

/** What a § says, in the order in which it is printed. */
export function passagesOfItem(item: ContentItem): string[] {
  const { paragraphLabel, title, caseLine, caseLineBeforeTitle, remarks, parts } = item;
  const line = caseLine === undefined ? [] : [caseLine];
  return [
    paragraphLabel,
    ...(caseLineBeforeTitle ? [...line, title] : [title, ...line]),
    ...remarks,
    ...parts.flatMap(({ heading, blocks }) => [heading ?? '', ...blocks.flatMap(passagesOfBlock)]),
  ];
}

/** Letters, figures and signs alone: where lines end and how wide spaces are says nothing. */
const signs = (text: string): string => text.normalize('NFC').replace(/[\s\p{Cf}]+/gu, '');

export interface Disagreement {
  /** the §, as printed */
  paragraph: string;
  /** what the data says, and the pages do not say there */
  passage: string;
}

interface Passage {
  passage: string;
  /** its letters, figures and signs */
  wanted: string;
}

/** How far the passages stand in the text one behind the other from there on: the one that does not, and where they end. */
function follow(text: string, from: number, passages: readonly Passage[]): { missing?: number; end: number } {
  let end = from;
  for (const [n, { wanted }] of passages.entries()) {
    const found = text.indexOf(wanted, end);
    if (found < 0 || found - end > (n === 0 ? 0 : BETWEEN)) {
      return { missing: n, end };
    }
    end = found + wanted.length;
  }
  return { end };
}

/** Where the § stands in the text: its number may stand at other places too, among the facts or in another §. */
function placed(
  text: string,
  from: number,
  passages: readonly Passage[],
): { missing: number; end: number } | number {
  let best = { missing: 0, end: from };
  const label = passages[0]?.wanted ?? '';
  for (let at = text.indexOf(label, from); at >= 0; at = text.indexOf(label, at + 1)) {
    const { missing, end } = follow(text, at, passages);
    if (missing === undefined) {
      return end;
    }
    best = missing > best.missing ? { missing, end } : best;
  }
  return best;
}

/**
 * Where the pages do not say what the data says. Of each § every passage must stand on the pages in its order, sign for
 * sign, and nothing between one and the next: a word that stands in one of the two alone is found. What stands behind
 * the last passage of a § is another § or what the data does not hold (who certifies it, appendices).
 *
 * @param pages the text of the pages, without heads and feet
 */
export function disagreements(data: ExtractData, pages: readonly string[]): Disagreement[] {
  const text = signs(pages.join('\n'));
  let at = 0;
  return data.items.flatMap((item): Disagreement[] => {
    const passages = passagesOfItem(item)
      .map((passage) => ({ passage, wanted: signs(passage) }))
      .filter(({ wanted }) => wanted !== '');
    const place = placed(text, at, passages);
    if (typeof place === 'number') {
      at = place;
      return [];
    }
    const passage = passages[place.missing]?.passage ?? item.title;
    return [{ paragraph: item.paragraphLabel, passage: passage.trim().slice(0, 300) }];
  });
}
