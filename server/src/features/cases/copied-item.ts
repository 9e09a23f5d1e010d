import type { SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import type { CopiedPart } from '@klubbat/shared/vocabulary/item-copy-words';
import type { SectionKind } from '@klubbat/shared/vocabulary/meeting-words';
import type { ItemContent } from '../agenda/agenda-item.entity.js';
import type { AddedItem } from '../agenda/agenda-item.service.js';
import { inOrderOf } from './carried-item.js';

/** What is known of a case. What was said and done at the meeting stays there. */
const TEXTS: readonly SectionKind[] = ['summary', 'background', 'financial', 'basis', 'free'];

const written = ({ body }: SectionInFile) => (body ?? '').trim() !== '';

/** The texts of an item that may serve once more. */
export function copyableTexts({ sections = [] }: Pick<ItemContent, 'sections'>): SectionInFile[] {
  return sections.filter((section) => TEXTS.includes(section.kind) && written(section));
}

/** What was proposed then; where nothing was, what was decided then is what is proposed now. */
export function copyableProposal({ sections = [] }: Pick<ItemContent, 'sections'>): {
  proposal: SectionInFile[];
  fromDecision: boolean;
} {
  const proposed = sections.filter((section) => section.kind === 'proposal' && written(section));
  if (proposed.length > 0) {
    return { proposal: proposed, fromDecision: false };
  }
  const decided = sections.filter((section) => section.kind === 'decision' && written(section));
  return {
    proposal: decided.map(({ body, points }) => ({
      kind: 'proposal',
      ...(body === undefined ? {} : { body }),
      ...(points === undefined ? {} : { points }),
    })),
    fromDecision: decided.length > 0,
  };
}

interface Source {
  caseNumber: string | null;
  content: ItemContent;
}

/**
 * The new item: what was chosen of the earlier one, in the order in which its board begins an item. Its number, decision,
 * motions, votes, reservations, jäv and course stay where they are. What is secret stays secret, whatever was chosen.
 */
export function copiedItem(
  { caseNumber, content }: Source,
  { title, parts }: { title: string; parts: readonly CopiedPart[] },
  start: readonly SectionKind[],
): AddedItem {
  const takes = (part: CopiedPart) => parts.includes(part);
  const { kind, confidential, appeal, recipients, attachments, recipientsHeading } = content;
  const kept = {
    kind,
    confidential,
    appeal,
    ...(takes('recipients') ? { recipients, recipientsHeading } : {}),
    ...(takes('attachments') ? { attachments } : {}),
    ...(takes('case-number') && caseNumber !== null ? { caseNumber } : {}),
  };
  return {
    title,
    ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
    sections: inOrderOf(start, [
      ...(takes('proposal') ? copyableProposal(content).proposal : []),
      ...(takes('texts') ? copyableTexts(content) : []),
    ]),
  };
}
