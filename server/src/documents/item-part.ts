import type { BoardLayout } from '@klubbat/shared/contracts/board-layout';
import type { ItemInFile, MeetingFile, SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentItem, ContentPart } from '@klubbat/shared/contracts/protocol-content';
import type { TextBlock } from '@klubbat/shared/contracts/rich-text';
import { countPoints } from '@klubbat/shared/rules/decision-points';
import { caseLine, paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { agendaRemark, secrecyRemark, unnumberedLabel } from '@klubbat/shared/sentences/protocol-sentences';
import { protocolWords, statementKindWords } from '@klubbat/shared/sentences/protocol-words';
import { sectionHeadings } from '@klubbat/shared/sentences/words';
import { readText } from '@klubbat/shared/text/read-text';
import type { VoteStyle } from '@klubbat/shared/vocabulary/meeting-words';
import { mayLackHeading, pointsAs, turnOf } from './decision-layout.js';
import { deferralPart, earlierBlocks } from './deferral-part.js';
import { electionsBlocks } from './election-part.js';
import { motionsBlocks } from './motion-part.js';
import type { Names } from './names.js';
import {
  conflictBlocks,
  notParticipatingBlocks,
  reservationBlocks,
  statementBlocks,
} from './opinion-part.js';
import { Remembered } from '@klubbat/shared/text/remembered';
import { lineByLine } from './rich.js';
import { votesBlocks } from './vote-part.js';

/** As many characters as some protocols of 300 §§ hold. */
const read = new Remembered<TextBlock[]>(2_000_000);
const readOnce = (text: string) => read.of(text, () => readText(text));

/** Lists in the order in which they follow the last section, where no section gives them a place. */
const listKinds = ['conflicts', 'motions', 'votes', 'reservations', 'statements'] as const;
type ListKind = (typeof listKinds)[number] | 'earlier-handling';

const isListKind = (kind: string): kind is ListKind =>
  kind === 'earlier-handling' || listKinds.some((list) => list === kind);

function listBlocks(
  kind: ListKind,
  item: ItemInFile,
  file: MeetingFile,
  names: Names,
  style: VoteStyle,
): TextBlock[] {
  switch (kind) {
    case 'conflicts':
      return conflictBlocks(item, file, names);
    case 'motions':
      return motionsBlocks(item.motions, names);
    case 'votes':
      return votesBlocks(item, file, names, style);
    case 'reservations':
      return reservationBlocks(item, file, names);
    case 'statements':
      return statementBlocks(item, file, names);
    case 'earlier-handling':
      return earlierBlocks(item);
  }
}

function usualHeading(section: Pick<SectionInFile, 'kind' | 'level'>, item: ItemInFile): string | undefined {
  if (section.kind === 'decision' && section.level === 'proposal') {
    return sectionHeadings.proposal;
  }
  const kinds = new Set((item.statements ?? []).map((statement) => statement.kind));
  const [only] = kinds;
  if (section.kind === 'statements' && kinds.size === 1 && only) {
    return statementKindWords[only].heading;
  }
  return sectionHeadings[section.kind];
}

function part(heading: string | undefined, blocks: TextBlock[]): ContentPart[] {
  return blocks.length > 0 ? [{ ...(heading?.trim() ? { heading } : {}), blocks }] : [];
}

/** A part, and whether it may lose its heading. */
interface Made extends ContentPart {
  isPlain?: boolean;
}

/** The headings that a § may do without, left out until the first that it may not. */
function withoutFirstHeadings(parts: readonly Made[]): ContentPart[] {
  const first = parts.findIndex(({ isPlain }) => isPlain !== true);
  return parts.map(({ isPlain: _, heading, ...part }, i) =>
    heading === undefined || (first < 0 ? true : i < first) ? part : { heading, ...part },
  );
}

/**
 * The parts of a §: its sections in the order given, or with the decision first or last as the board has it; a section
 * of a list without a body is that list's place, with a body it stands instead of the list; lists without a section
 * follow after the last one.
 */
function itemParts(
  item: ItemInFile,
  file: MeetingFile,
  names: Names,
  style: VoteStyle,
  layout: BoardLayout,
): ContentPart[] {
  const placed = new Set<string>();
  const sections = item.sections ?? [];
  const made = sections.map((section, i): { turn: number; parts: Made[] } => {
    const heading = section.heading ?? usualHeading(section, item);
    const isPlain = mayLackHeading(section, layout.headingStyle);
    const turn = turnOf(section, layout.decisionPlace);
    const own = section.body?.trim() ? readOnce(section.body) : undefined;
    if (!isListKind(section.kind)) {
      const before = () => (section.kind === 'decision' ? countPoints(sections.slice(0, i)) : 0);
      const blocks =
        own && (section.kind === 'decision' || section.kind === 'proposal')
          ? pointsAs(layout.pointStyle, own, section.points, before() + 1)
          : own;
      return { turn, parts: part(heading, blocks ?? []).map((one) => ({ ...one, isPlain })) };
    }
    const seen = placed.has(section.kind);
    placed.add(section.kind);
    const blocks = own ?? (seen ? [] : listBlocks(section.kind, item, file, names, style));
    return { turn, parts: part(heading, blocks) };
  });
  const atTurn = (turn: number) => made.flatMap((one) => (one.turn === turn ? one.parts : []));
  const rest = (kind: ListKind) =>
    placed.has(kind) ? [] : part(usualHeading({ kind }, item), listBlocks(kind, item, file, names, style));
  return withoutFirstHeadings([
    ...atTurn(-1),
    ...atTurn(0),
    ...rest('conflicts'),
    ...rest('motions'),
    ...rest('votes'),
    ...atTurn(1),
    ...part(protocolWords.elections, electionsBlocks(item)),
    ...part(protocolWords.notParticipating, notParticipatingBlocks(item, names)),
    ...deferralPart(item, names),
    ...atTurn(2),
    ...rest('reservations'),
    ...rest('statements'),
    ...rest('earlier-handling'),
    ...part(
      item.recipientsHeading ?? protocolWords.recipients,
      lineByLine((item.recipients ?? []).map((recipient) => recipient.name)),
    ),
  ]);
}

function remarks(item: ItemInFile): string[] {
  return [
    item.agendaNumber?.trim() && item.paragraph !== undefined ? agendaRemark(item.agendaNumber.trim()) : '',
    item.urgent ? protocolWords.urgent : '',
    item.closedDoors ? protocolWords.closedDoors : '',
    item.confidential !== undefined ? secrecyRemark(item.confidential) : '',
    item.immediateAdjustment ? protocolWords.immediatelyAdjusted : '',
  ].filter((text) => text !== '');
}

/** One § as it is printed. `position` is its place among all items of the file, from 1. */
export function contentItem(
  item: ItemInFile,
  position: number,
  file: MeetingFile,
  names: Names,
  { adjusted, voteStyle, layout }: { adjusted: boolean; voteStyle: VoteStyle; layout: BoardLayout },
): ContentItem {
  const numbers = caseLine(file.board, item);
  return {
    paragraph: item.paragraph ?? null,
    paragraphLabel:
      item.paragraph === undefined
        ? unnumberedLabel(item.agendaNumber?.trim() || String(position))
        : paragraphLabel(file.board, item.paragraph, file.meeting.date),
    title: item.title,
    ...(numbers === undefined ? {} : { caseLine: numbers }),
    caseLineBeforeTitle: file.board.caseNumberBeforeTitle ?? false,
    remarks: remarks(item),
    parts: itemParts(item, file, names, voteStyle, layout),
    adjusted,
  };
}
