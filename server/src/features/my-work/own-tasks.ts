import type { TaskView } from '@klubbat/shared/contracts/my-work';
import { signedBy } from '@klubbat/shared/rules/tasks';
import type { Work } from '../../platform/work.js';
import { findAwaitedTexts } from './awaited-text.store.js';
import { findToSign } from './my-work.store.js';
import { findToReview } from './review-left.store.js';
import { about, printed } from './task-source.js';

/*
 * What waits for the actor himself, whatever his mandates.
 */

/** Adjustments that wait for his signature. */
export async function toSign({ tx, actor }: Work, today: string): Promise<TaskView[]> {
  const rows = await findToSign(tx, actor.personId, today);
  return rows.map((row) => ({
    ...about(row),
    key: `sign ${row.adjustmentId}`,
    kind: 'sign',
    due: signedBy(row),
    paragraphs: printed(row, row.paragraphs),
    as: row.as,
    names: row.namesLeft,
    adjustmentId: row.adjustmentId,
  }));
}

/** Drafts that he is asked to review. */
export async function toReview({ tx, actor }: Work, today: string): Promise<TaskView[]> {
  const rows = await findToReview(tx, actor.personId, today);
  return rows.map((row) => ({
    ...about(row),
    key: `review ${row.roundId}`,
    kind: 'review',
    due: row.due,
    paragraphs: printed(row, row.paragraphs),
    count: row.left,
  }));
}

/** The text of his reservation or statement, promised by a day. */
export async function toHandIn({ tx, actor }: Work, today: string): Promise<TaskView[]> {
  const rows = await findAwaitedTexts(tx, actor.personId, today);
  return rows.map((row) => ({
    ...about(row),
    key: `hand-in-text ${row.itemId}`,
    kind: 'hand-in-text',
    due: row.due,
    paragraphs: row.paragraph === null ? 'en punkt utan nummer' : printed(row, [row.paragraph]),
    itemId: row.itemId,
  }));
}
