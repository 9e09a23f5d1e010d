import type { SectionInFile } from '../contracts/meeting-file.js';
import type { TextBlock } from '../contracts/rich-text.js';
import { readText } from '../text/read-text.js';

/** One decision point: the index of its section in the item, and what it says. */
export interface DecisionPoint {
  section: number;
  blocks: TextBlock[];
}

/**
 * The decision points of an item, counted on through all its decision sections whatever numbers are printed: point 1
 * is the first of the list. `numbered`: each item of the numbered lists at the outer level (without any the section is
 * one point); `paragraphs`: each paragraph or other block; `none`: the whole section. An empty section has none.
 * Whoever asks again and again while it is written brings a reader of his own.
 */
export function decisionPoints(
  sections: readonly SectionInFile[] | undefined,
  read: (markdown: string) => TextBlock[] = readText,
): DecisionPoint[] {
  return (sections ?? []).flatMap((section, index) =>
    section.kind === 'decision'
      ? pointsOf(read(section.body ?? ''), section.points ?? 'numbered').map((blocks) => ({
          section: index,
          blocks,
        }))
      : [],
  );
}

export function countPoints(sections: readonly SectionInFile[] | undefined): number {
  return decisionPoints(sections).length;
}

function pointsOf(blocks: TextBlock[], counting: NonNullable<SectionInFile['points']>): TextBlock[][] {
  if (blocks.length === 0) {
    return [];
  }
  if (counting === 'none') {
    return [blocks];
  }
  if (counting === 'paragraphs') {
    return byParagraph(blocks);
  }
  const numbered = blocks.flatMap((block) =>
    block.type === 'list' && block.style === 'number'
      ? block.items.map((item): TextBlock[] => item.blocks)
      : [],
  );
  return numbered.length === 0 ? [blocks] : numbered;
}

/** A text as points of a paragraph each. A list or table belongs to the paragraph that introduces it. */
export function byParagraph(blocks: readonly TextBlock[]): TextBlock[][] {
  const points: TextBlock[][] = [];
  for (const block of blocks) {
    if (block.type === 'paragraph' || points.length === 0) {
      points.push([block]);
    } else {
      points.at(-1)?.push(block);
    }
  }
  return points;
}
