import type { EntityManager } from 'typeorm';
import { OtherSending } from './other-sending.entity.js';

export async function addOtherSending(tx: EntityManager, sending: OtherSending): Promise<void> {
  await tx.getRepository(OtherSending).insert(sending);
}

export type OtherSendingRow = OtherSending & { notedByName: string };

/** Those of a meeting, the latest first, with the name of who noted each. */
export async function findOtherSendings(tx: EntityManager, meetingId: string): Promise<OtherSendingRow[]> {
  const sendings = await tx
    .getRepository(OtherSending)
    .find({ where: { meetingId }, order: { notedAt: 'DESC', id: 'DESC' } });
  const names: { id: string; name: string }[] = await tx.query(
    'SELECT DISTINCT p.id, p.name FROM other_sending o JOIN person p ON p.id = o.noted_by WHERE o.meeting_id = $1',
    [meetingId],
  );
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return sendings.map((sending) => ({ ...sending, notedByName: nameOf.get(sending.notedBy) ?? '' }));
}
