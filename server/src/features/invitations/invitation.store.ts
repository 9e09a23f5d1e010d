import type { EntityManager } from 'typeorm';
import { Invitation } from './invitation.entity.js';

export function addInvitation(tx: EntityManager, invitation: Invitation): Promise<unknown> {
  return tx.getRepository(Invitation).insert(invitation);
}

/** The invitation behind a link, while it can be accepted. */
export function findOpenInvitation(
  tx: EntityManager,
  tokenSha256: string,
  now: Date,
  lock: boolean,
): Promise<Invitation | null> {
  const query = tx
    .getRepository(Invitation)
    .createQueryBuilder('invitation')
    .where('token_sha256 = :tokenSha256 AND accepted_at IS NULL AND expires_at > :now', { tokenSha256, now });
  return (lock ? query.setLock('pessimistic_write') : query).getOne();
}

export async function markAccepted(tx: EntityManager, id: string, at: Date): Promise<void> {
  await tx.getRepository(Invitation).update({ id }, { acceptedAt: at });
}
