import { LessThan, type EntityManager } from 'typeorm';
import { WriterPlace } from './writer-place.entity.js';

/** One who has not been heard of for so long has left. */
export const GONE_AFTER_S = 30;

/** Notes where somebody is. Gives true when he was not there just now: that is news to the others. */
export async function putWriter(tx: EntityManager, place: WriterPlace): Promise<boolean> {
  const places = tx.getRepository(WriterPlace);
  const before = await places.findOneBy({ tab: place.tab, personId: place.personId });
  await places.delete({ meetingId: place.meetingId, seenAt: LessThan(goneBefore(place.seenAt)) });
  if (before === null) {
    await places.createQueryBuilder().insert().values(place).orIgnore().execute();
  } else {
    await places.update({ tab: place.tab, personId: place.personId }, place);
  }
  return before === null || before.itemId !== place.itemId || before.section !== place.section;
}

/** Gives true when there was somebody to leave. */
export async function removeWriter(tx: EntityManager, tab: string, personId: string): Promise<boolean> {
  const { affected } = await tx.getRepository(WriterPlace).delete({ tab, personId });
  return (affected ?? 0) > 0;
}

/** Who is writing in the meeting, this one apart: one row for each place. */
export function findWriters(
  tx: EntityManager,
  meetingId: string,
  personId: string,
  now: Date,
): Promise<{ id: string; name: string; itemId: string; section: string | null }[]> {
  return tx.query(
    `SELECT DISTINCT p.id, p.name, w.item_id AS "itemId", w.section
       FROM writer_place w JOIN person p ON p.id = w.person_id
      WHERE w.meeting_id = $1 AND w.person_id <> $2 AND w.seen_at > $3
      ORDER BY p.name, w.item_id LIMIT 100`,
    [meetingId, personId, goneBefore(now)],
  );
}

function goneBefore(now: Date): Date {
  return new Date(now.getTime() - GONE_AFTER_S * 1000);
}
