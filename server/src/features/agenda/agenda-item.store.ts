import type { VersionKind } from '@klubbat/shared/vocabulary/version-words';
import { type EntityManager } from 'typeorm';
import { AgendaItem } from './agenda-item.entity.js';
import { writeWhole } from '../../platform/write-whole.js';
import { keepTextKeys } from './item-text.store.js';

export function findItems(tx: EntityManager, meetingId: string): Promise<AgendaItem[]> {
  return tx.getRepository(AgendaItem).find({ where: { meetingId }, order: { position: 'ASC' } });
}

/** Where each item stands and how far the meeting has come, without what is in it. */
export function findItemMarks(
  tx: EntityManager,
  meetingId: string,
): Promise<Pick<AgendaItem, 'id' | 'paragraph' | 'openedAt' | 'adjustmentId'>[]> {
  return tx.getRepository(AgendaItem).find({
    where: { meetingId },
    order: { position: 'ASC' },
    select: { id: true, paragraph: true, openedAt: true, adjustmentId: true },
  });
}

/** Ids of the items of a meeting that are secret (OSL), without reading what is in them. */
export async function findSecretItemIds(tx: EntityManager, meetingId: string): Promise<Set<string>> {
  const rows: { id: string }[] = await tx.query(
    `SELECT id FROM agenda_item WHERE meeting_id = $1 AND content ? 'confidential'`,
    [meetingId],
  );
  return new Set(rows.map(({ id }) => id));
}

export function findItem(tx: EntityManager, id: string): Promise<AgendaItem | null> {
  return tx.getRepository(AgendaItem).findOneBy({ id });
}

export function lockItem(tx: EntityManager, id: string): Promise<AgendaItem | null> {
  return tx.getRepository(AgendaItem).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

export async function addItems(tx: EntityManager, items: AgendaItem[]): Promise<void> {
  // in portions: PostgreSQL takes at most 65,535 parameters in one statement
  for (let start = 0; start < items.length; start += 500) {
    await tx.getRepository(AgendaItem).insert(items.slice(start, start + 500));
  }
}

/**
 * What a save is called among the versions of the item, where it is not one person's writing; it is then a version of its own.
 * `together`: letters of one of several who write at once, who share a version.
 */
export interface VersionAct {
  kind: VersionKind | 'together';
  details?: Record<string, unknown>;
}

/** Writes the whole row, without reading it again first: whoever saves holds its lock. A trigger keeps what it said. */
export async function saveItemRow(tx: EntityManager, item: AgendaItem, act?: VersionAct): Promise<void> {
  const told = act === undefined ? '' : JSON.stringify(act);
  await writeWhole(tx, AgendaItem, item, { 'klubbat.version_act': told });
}

/** The same, and lets each text of the item have its key: for who has not read what is known of them. */
export async function saveItem(tx: EntityManager, item: AgendaItem, act?: VersionAct): Promise<void> {
  await saveItemRow(tx, item, act);
  await keepTextKeys(tx, item);
}

export async function removeItem(tx: EntityManager, id: string): Promise<void> {
  await tx.getRepository(AgendaItem).delete({ id });
}

/** Puts the items in this order, in the places that they have between them: one that keeps its place is not touched. */
export async function setPositions(tx: EntityManager, ids: string[]): Promise<void> {
  await tx.query(
    `UPDATE agenda_item SET position = placed.position
       FROM (SELECT named.id, free.position
               FROM unnest($1::uuid[]) WITH ORDINALITY AS named (id, place)
               JOIN (SELECT position, row_number() OVER (ORDER BY position) AS place
                       FROM agenda_item WHERE id = ANY ($1)) AS free USING (place)) AS placed
      WHERE agenda_item.id = placed.id AND agenda_item.position <> placed.position`,
    [ids],
  );
}

/**
 * Lets the items of a meeting stand in its announcement of that day, instead of another day or none. What is urgent
 * stood in none, and what lies in an adjustment stays as it is.
 */
export async function announceItems(
  tx: EntityManager,
  meetingId: string,
  before: string | null,
  day: string | null,
): Promise<void> {
  await tx.query(
    `UPDATE agenda_item SET announced_on = $3
      WHERE meeting_id = $1 AND announced_on IS NOT DISTINCT FROM $2::date AND adjustment_id IS NULL
        AND coalesce(content->>'urgent', 'false') <> 'true'`,
    [meetingId, before, day],
  );
}

/** Lays §§ in an adjustment (or lets them go): from here on a trigger refuses every change to them. */
export async function setItemsAdjustment(
  tx: EntityManager,
  itemIds: string[],
  adjustmentId: string | null,
): Promise<void> {
  await tx.query('UPDATE agenda_item SET adjustment_id = $2 WHERE id = ANY ($1)', [itemIds, adjustmentId]);
}

/** Locks every item of a meeting, in one order, so that nobody saves one meanwhile. */
export async function lockItems(tx: EntityManager, meetingId: string): Promise<void> {
  await tx.query('SELECT id FROM agenda_item WHERE meeting_id = $1 ORDER BY id FOR UPDATE', [meetingId]);
}

/** Numbers of the meeting's attachments: what an item may refer to. */
export function findAttachmentKeys(
  tx: EntityManager,
  meetingId: string,
): Promise<{ id: string; number: number }[]> {
  return tx.query('SELECT id, number FROM attachment WHERE meeting_id = $1', [meetingId]);
}
