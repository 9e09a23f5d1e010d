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

/** Open invitations of the same person, or the same one in a meeting, to another address: whoever reads its mail is no longer meant. */
export async function endInvitationsElsewhere(
  tx: EntityManager,
  { personId, meetingPersonId, email }: Pick<Invitation, 'personId' | 'meetingPersonId' | 'email'>,
): Promise<void> {
  await tx.query(
    `UPDATE invitation SET expires_at = least(expires_at, created_at)
      WHERE accepted_at IS NULL AND lower(email) <> lower($3) AND (person_id = $1 OR meeting_person_id = $2)`,
    [personId, meetingPersonId, email],
  );
}
