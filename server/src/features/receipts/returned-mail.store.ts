import type { EntityManager } from 'typeorm';
import type { Scope } from '../../policies/may.js';
import { ReturnedMail } from './returned-mail.entity.js';

/** Keeps a mail, once. Returns false where it is kept already. */
export async function keepReturnedMail(tx: EntityManager, mail: ReturnedMail): Promise<boolean> {
  const added = await tx
    .createQueryBuilder()
    .insert()
    .into(ReturnedMail)
    .values(mail)
    .orIgnore()
    .returning('id')
    .execute();
  return (added.raw as unknown[]).length > 0;
}

export interface LeftMailRow {
  id: string;
  kind: ReturnedMail['kind'];
  deliveryId: string | null;
  recipient: string | null;
  sender: string | null;
  subject: string | null;
  excerpt: string | null;
  notedAt: Date;
}

/** Of a delivery within the scope, or of none: then the installation's administrator's, and his who handed it in. */
const SEEN = `(d.id IS NULL AND ($1 OR r.uploaded_by = $4)
  OR d.id IS NOT NULL AND ($1 OR d.organisation_id = ANY ($2) OR d.board_id = ANY ($3)))`;
const LEFT = `r.handled_at IS NULL AND (r.delivery_id IS NULL OR r.kind = 'unclear')`;

const seenBy = ({ everywhere, organisations, boards }: Scope, personId: string) => [
  everywhere,
  organisations,
  boards,
  personId,
];

/** Mails that a person has to look at, the latest first. */
export function findLeftMail(tx: EntityManager, scope: Scope, personId: string): Promise<LeftMailRow[]> {
  return tx.query(
    `SELECT r.id, r.kind, r.delivery_id AS "deliveryId", d.name AS recipient, r.sender, r.subject, r.excerpt,
            r.noted_at AS "notedAt"
       FROM returned_mail r LEFT JOIN delivery d ON d.id = r.delivery_id
      WHERE ${LEFT} AND ${SEEN}
      ORDER BY r.noted_at DESC, r.id DESC LIMIT 100`,
    seenBy(scope, personId),
  );
}

/** Notes that a person has seen to it. Returns false where there is none that he may see. */
export async function markHandled(
  tx: EntityManager,
  id: string,
  { scope, personId, now }: { scope: Scope; personId: string; now: Date },
): Promise<boolean> {
  const seen: unknown[] = await tx.query(
    `SELECT 1 FROM returned_mail r LEFT JOIN delivery d ON d.id = r.delivery_id WHERE ${SEEN} AND r.id = $5`,
    [...seenBy(scope, personId), id],
  );
  if (seen.length > 0) {
    await tx.query(
      `UPDATE returned_mail SET handled_by = $2, handled_at = $3 WHERE id = $1 AND handled_at IS NULL`,
      [id, personId, now],
    );
  }
  return seen.length > 0;
}

/** The mail with its row locked, where the person may see it. */
export async function lockSeenMail(
  tx: EntityManager,
  id: string,
  scope: Scope,
  personId: string,
): Promise<ReturnedMail | null> {
  const seen: unknown[] = await tx.query(
    `SELECT 1 FROM returned_mail r LEFT JOIN delivery d ON d.id = r.delivery_id WHERE ${SEEN} AND r.id = $5 FOR UPDATE OF r`,
    [...seenBy(scope, personId), id],
  );
  return seen.length === 0 ? null : tx.getRepository(ReturnedMail).findOneBy({ id });
}

/** A person has seen to it, and said whose it is. */
export async function markAttached(
  tx: EntityManager,
  { id }: Pick<ReturnedMail, 'id'>,
  attached: Pick<ReturnedMail, 'attachedTo' | 'attachReason' | 'handledBy' | 'handledAt'>,
): Promise<void> {
  await tx.getRepository(ReturnedMail).update({ id }, attached);
}
