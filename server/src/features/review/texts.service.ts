import type { ContentItem } from '@klubbat/shared/contracts/protocol-content';
import type { ReviewedText } from '@klubbat/shared/contracts/review';
import type { Work } from '../../platform/work.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { draftContent } from '../protocols/document.service.js';
import { readVersion } from '../protocols/protocol.store.js';
import { gatherRecord } from '../record/meeting-record.js';
import { passagesOfItem } from './passages-of-item.js';
import { findParagraphs } from './review.store.js';

/** What was frozen for adjustment, § by §, for the §§ that have been sent. */
async function frozenItems(work: Work, items: AgendaItem[]): Promise<Map<number, ContentItem>> {
  const frozen = new Map<number, ContentItem>();
  for (const id of new Set(items.flatMap(({ adjustmentId }) => adjustmentId ?? []))) {
    const { content } = await readVersion(work.tx, id, 'content');
    for (const item of content.items) {
      const covered = items.some((one) => one.adjustmentId === id && one.paragraph === item.paragraph);
      if (covered && item.paragraph !== null) {
        frozen.set(item.paragraph, item);
      }
    }
  }
  return frozen;
}

function bodiesOf({ content }: AgendaItem, kind: 'proposal' | 'decision'): string | null {
  const bodies = (content.sections ?? []).flatMap((section) =>
    section.kind === kind && section.body?.trim() ? [section.body] : [],
  );
  return bodies.length === 0 ? null : bodies.join('\n\n');
}

/**
 * The §§ of a round as they were when it began and as they are now (what has been sent: as it was frozen), with what was
 * proposed and what was decided: what the differences are shown between. `itemId`: of that § alone.
 */
export async function reviewedTexts(
  work: Work,
  meeting: Meeting,
  roundId: string,
  itemId?: string,
): Promise<ReviewedText[]> {
  const gathered = await gatherRecord(work.tx, meeting);
  const draft = await draftContent(work.tx, meeting, gathered);
  const began = new Map((await findParagraphs(work.tx, roundId)).map((one) => [one.agendaItemId, one.began]));
  const items = gathered.items.filter(({ id }) => began.has(id) && (itemId === undefined || id === itemId));
  const frozen = await frozenItems(work, items);
  return items.flatMap((item) => {
    const before = began.get(item.id);
    const sent = frozen.get(item.paragraph ?? 0);
    const now = sent ?? draft.items.find(({ paragraph }) => paragraph === item.paragraph);
    return before === undefined || now === undefined
      ? []
      : [
          {
            itemId: item.id,
            version: item.version,
            began: before,
            now,
            frozen: sent !== undefined,
            proposal: bodiesOf(item, 'proposal'),
            decision: bodiesOf(item, 'decision'),
            passages: sent === undefined ? passagesOfItem(item.content) : [],
          },
        ];
  });
}
