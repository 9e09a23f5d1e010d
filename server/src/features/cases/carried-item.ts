import type { ItemInFile, SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import { carriedSentences } from '@klubbat/shared/sentences/carried-sentences';
import type { ContinuingOutcome } from '@klubbat/shared/vocabulary/item-links';
import type { SectionKind } from '@klubbat/shared/vocabulary/meeting-words';
import type { ItemContent } from '../agenda/agenda-item.entity.js';
import type { AddedItem } from '../agenda/agenda-item.service.js';

/** A § that is taken up again, as far as the new item needs to know it. */
export interface TakenUp {
  title: string;
  caseNumber: string | null;
  content: ItemContent;
  /** how the new item refers to it */
  earlier: NonNullable<ItemInFile['earlier']>[number];
  /** those who reserved themselves, each line as printed */
  reservations: string[];
}

const STANDS = ['summary', 'background', 'financial', 'basis'] as const;

/**
 * Which sections go along. What was tabled comes back as it stood, its proposal too; what was referred back gets a new
 * proposal; what is proposed goes on as the proposal. What was said and done at the old § stays there.
 */
const CARRIED: Readonly<Record<ContinuingOutcome, readonly SectionKind[]>> = {
  tabled: ['proposal', ...STANDS],
  'referred-back': STANDS,
  forwarded: STANDS,
};

/** What the body proposes: the decisions marked as proposals, or all of them where none is marked. */
export function proposedSections({ sections = [] }: Pick<ItemContent, 'sections'>): SectionInFile[] {
  const decisions = sections.filter(({ kind, body }) => kind === 'decision' && body?.trim());
  const marked = decisions.filter(({ level }) => level === 'proposal');
  return marked.length > 0 ? marked : decisions;
}

function forwarded({ content, earlier, reservations }: TakenUp): SectionInFile[] {
  const proposals = proposedSections(content).map(({ body, points }): SectionInFile => ({
    kind: 'proposal',
    heading: carriedSentences.proposalOf(earlier.board),
    ...(body === undefined ? {} : { body }),
    ...(points === undefined ? {} : { points }),
  }));
  return reservations.length === 0
    ? proposals
    : [
        ...proposals,
        {
          kind: 'free',
          heading: carriedSentences.reservationsIn(earlier.board),
          body: reservations.join('\n\n'),
        },
      ];
}

/** The sections that the board begins with, in its order, with what is carried in its place; the rest after them. */
export function inOrderOf(start: readonly SectionKind[], carried: SectionInFile[]): SectionInFile[] {
  const begun = start.flatMap((kind) => {
    const own = carried.filter((section) => section.kind === kind);
    return own.length > 0 ? own : [{ kind }];
  });
  return [...begun, ...carried.filter(({ kind }) => !start.includes(kind))];
}

/** The item at which a § is taken up again: title, numbers, recipients and what is known, without what was decided. */
export function carriedItem(
  outcome: ContinuingOutcome,
  source: TakenUp,
  start: readonly SectionKind[],
): AddedItem {
  const { content } = source;
  const stands = (content.sections ?? []).filter(
    ({ kind, body }) => CARRIED[outcome].includes(kind) && body?.trim(),
  );
  const sections = inOrderOf(start, outcome === 'forwarded' ? [...forwarded(source), ...stands] : stands);
  const { moreCaseNumbers, kind, recipients, confidential, publicTitle, appeal, attachments } = content;
  const kept = { moreCaseNumbers, kind, recipients, confidential, publicTitle, appeal, attachments };
  return {
    title: source.title,
    ...(source.caseNumber === null ? {} : { caseNumber: source.caseNumber }),
    ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
    sections,
    earlier: [...(content.earlier ?? []), source.earlier],
  };
}
