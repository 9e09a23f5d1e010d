import type { ProposalFate, ProposalSection } from '@klubbat/shared/contracts/proposal';
import type { Inline, TextBlock } from '@klubbat/shared/contracts/rich-text';
import { fateOfHeading } from '@klubbat/shared/sentences/heading-kinds';
import { plainInlines } from '@klubbat/shared/text/plain-text';
import { writeText } from '@klubbat/shared/text/write-text';
import type { SectionKind } from '@klubbat/shared/vocabulary/meeting-words';
import type { Piece } from './read-body.js';

interface Part {
  heading: string;
  level: number;
  fate: ProposalFate | undefined;
  blocks: TextBlock[];
}

const LONGEST_HEADING = 90;

/** The text of a paragraph that may be a heading without being one for Word: short, and no sentence. */
function shortLine(block: TextBlock): { text: string; bold: boolean } | undefined {
  if (block.type !== 'paragraph' || block.content.some(({ type }) => type !== 'text')) {
    return undefined;
  }
  const text = plainInlines(block.content).trim();
  if (text === '' || text.length > LONGEST_HEADING || /[.,;!?]$/.test(text)) {
    return undefined;
  }
  const bold = block.content.every(
    (part: Inline) => part.type === 'text' && (part.bold === true || part.text.trim() === ''),
  );
  return { text, bold };
}

const bolded = (text: string): TextBlock => ({
  type: 'paragraph',
  content: [{ type: 'text', text, bold: true }],
});

function asHeading(piece: Piece, hasHeadings: boolean, own: Parameters<typeof fateOfHeading>[1]): Piece {
  if (piece.type === 'heading') {
    return piece;
  }
  const line = shortLine(piece.block);
  if (line === undefined) {
    return piece;
  }
  const known = fateOfHeading(line.text, own) !== undefined;
  return known || (line.bold && !hasHeadings) ? { type: 'heading', level: 9, text: line.text } : piece;
}

/**
 * A document as sections of a §: each heading begins one, by what it says, except where it is no more than a heading
 * inside the section above it. What has no text of its own, and what stands before the first heading that says what it
 * is, is offered but not chosen.
 */
export function splitSections(
  pieces: readonly Piece[],
  own: Readonly<Partial<Record<SectionKind, string>>>,
): ProposalSection[] {
  const hasHeadings = pieces.some(({ type }) => type === 'heading');
  const parts: Part[] = [];
  let now: Part = { heading: '', level: 0, fate: undefined, blocks: [] };
  for (const given of pieces) {
    const piece = asHeading(given, hasHeadings, own);
    if (piece.type === 'text') {
      now.blocks.push(piece.block);
      continue;
    }
    const fate = fateOfHeading(piece.text, own);
    // a heading deeper than that of the section, which says nothing by itself
    if (
      fate === undefined &&
      now.fate !== undefined &&
      now.fate !== 'recipients' &&
      piece.level > now.level
    ) {
      now.blocks.push(bolded(piece.text));
      continue;
    }
    parts.push(now);
    now = { heading: piece.text, level: piece.level, fate, blocks: [] };
  }
  parts.push(now);
  const filled = parts.filter(({ heading, blocks }) => heading !== '' || blocks.length > 0);
  const firstKnown = filled.findIndex(({ fate }) => fate !== undefined);
  return filled.map(({ heading, fate, blocks }, i) => {
    const body = writeText(blocks);
    const before = firstKnown > 0 && i < firstKnown;
    const none = body === '' || before;
    return { heading, body, fate: none ? 'skip' : (fate ?? (heading === '' ? 'background' : 'free')) };
  });
}
