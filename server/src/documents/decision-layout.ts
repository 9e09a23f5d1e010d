import type { SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import type { ListBlock, ParagraphBlock, TextBlock } from '@klubbat/shared/contracts/rich-text';
import { byParagraph } from '@klubbat/shared/rules/decision-points';
import type { DecisionPlace, HeadingStyle, PointStyle } from '@klubbat/shared/vocabulary/meeting-words';

/* How a board prints its decisions: where among the sections, with what headings, and how the points begin. */

/** What the body itself decided: a proposal keeps its place and its heading, or it would be taken for the decision. */
const isDecision = (section: SectionInFile) => section.kind === 'decision' && section.level !== 'proposal';

/** When a section is printed: 0 in the order in which it was written, 1 where a decision comes last, 2 after that. */
export function turnOf(section: SectionInFile, place: DecisionPlace): -1 | 0 | 1 | 2 {
  if (place === 'written') {
    return 0;
  }
  if (isDecision(section)) {
    return place === 'first' ? -1 : 1;
  }
  return place === 'last' && (section.kind === 'reservations' || section.kind === 'statements') ? 2 : 0;
}

/** Whether a section may stand without its heading: only what a § begins with, or it would pass for more of another. */
export function mayLackHeading(section: SectionInFile, style: HeadingStyle): boolean {
  return (
    style === 'few' && (isDecision(section) || section.kind === 'summary' || section.kind === 'background')
  );
}

const ATT = /^att(?=\s)/i;

function saysAtt(blocks: readonly TextBlock[]): boolean {
  const [first] = blocks;
  const [words] = first?.type === 'paragraph' ? first.content : [];
  return words?.type === 'text' && ATT.test(words.text);
}

type Item = ListBlock['items'][number];

function isListItem(blocks: readonly TextBlock[]): blocks is Item['blocks'] {
  return blocks.every(
    (block) =>
      block.type === 'paragraph' ||
      (block.type === 'list' &&
        block.items.every((item) => item.blocks.every(({ type }) => type === 'paragraph'))),
  );
}

function lowered([first, ...rest]: Item['blocks']): TextBlock[] {
  if (first?.type !== 'paragraph') {
    return first ? [first, ...rest] : [];
  }
  const [words, ...more] = first.content;
  const paragraph: ParagraphBlock =
    words?.type === 'text'
      ? { ...first, content: [{ ...words, text: words.text.replace(ATT, 'att') }, ...more] }
      : first;
  return [paragraph, ...rest];
}

function withNumbers(points: readonly Item['blocks'][], from: number): ListBlock {
  return {
    type: 'list',
    style: 'number',
    items: points.map((blocks, i) => ({ label: `${from + i}.`, blocks })),
  };
}

/** Numbers where the points of a section can be told apart; otherwise the text as it is. `from`: the first number. */
function numbered(blocks: TextBlock[], points: SectionInFile['points'], from: number): TextBlock[] {
  const groups = byParagraph(blocks);
  const isPoints = points === 'paragraphs' || groups.every(saysAtt);
  if (groups.length > 0 && isPoints && groups.every(isListItem)) {
    return [withNumbers(groups, from)];
  }
  return blocks.map((block) =>
    block.type === 'list' && block.style === 'bullet' && block.items.every((item) => saysAtt(item.blocks))
      ? withNumbers(
          block.items.map((item) => item.blocks),
          from,
        )
      : block,
  );
}

/**
 * The points of a decision as the board prints them. Only what begins with “att” is taken for a point, or each paragraph
 * where the section says so: the words stay the author's. `from` is the number of the first.
 */
export function pointsAs(
  style: PointStyle,
  blocks: TextBlock[],
  points: SectionInFile['points'],
  from: number,
): TextBlock[] {
  switch (style) {
    case 'written':
      return blocks;
    case 'numbered':
      return numbered(blocks, points, from);
    case 'att':
      return blocks.flatMap((block) =>
        block.type === 'list' && block.style !== 'letter' && block.items.every((item) => saysAtt(item.blocks))
          ? block.items.flatMap((item) => lowered(item.blocks))
          : [block],
      );
  }
}
