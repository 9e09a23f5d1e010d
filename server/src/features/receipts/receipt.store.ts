import { v7 as newId } from 'uuid';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { ReceiptKind } from '@klubbat/shared/vocabulary/receipts';
import { ReceiptLink } from './receipt-link.entity.js';
import { Receipt } from './receipt.entity.js';

export type NewReceipt = Pick<Receipt, 'deliveryId' | 'kind' | 'happenedAt' | 'onceKey'> &
  Partial<
    Pick<
      Receipt,
      'status' | 'words' | 'address' | 'name' | 'caseNumber' | 'documentNumber' | 'notedBy' | 'note'
    >
  >;

/** Notes it, once. Returns false where it stood already. */
export async function addReceipt(tx: EntityManager, receipt: NewReceipt, now: Date): Promise<boolean> {
  const added = await tx
    .createQueryBuilder()
    .insert()
    .into(Receipt)
    .values({ id: newId(), notedAt: now, ...receipt })
    .orIgnore()
    .returning('id')
    .execute();
  return (added.raw as unknown[]).length > 0;
}

/** All of a delivery, in the order in which it happened. */
export function findReceipts(tx: EntityManager, deliveryId: string): Promise<Receipt[]> {
  return tx.getRepository(Receipt).find({ where: { deliveryId }, order: { happenedAt: 'ASC', id: 'ASC' } });
}

export interface ReceiptOfMeeting {
  deliveryId: string;
  kind: ReceiptKind;
  happenedAt: Date;
}

/** What became known of the deliveries of a meeting. */
export function findReceiptsOfMeeting(tx: EntityManager, meetingId: string): Promise<ReceiptOfMeeting[]> {
  return tx.query(
    `SELECT r.delivery_id AS "deliveryId", r.kind, r.happened_at AS "happenedAt"
       FROM dispatch s JOIN delivery d ON d.dispatch_id = s.id JOIN receipt r ON r.delivery_id = d.id
      WHERE s.meeting_id = $1`,
    [meetingId],
  );
}

/** Keeps links by their hashes; one that is kept already stays as it is, and so does its last day. */
export async function keepLinks(
  tx: EntityManager,
  links: Omit<ReceiptLink, 'revokedAt' | 'revokedBy'>[],
): Promise<void> {
  await tx.createQueryBuilder().insert().into(ReceiptLink).values(links).orIgnore().execute();
}

/** The last day of each link that is kept, by its hash. */
export async function findLinkEnds(tx: EntityManager, tokenSha256s: string[]): Promise<Map<string, Date>> {
  const links = await tx.getRepository(ReceiptLink).findBy({ tokenSha256: In(tokenSha256s) });
  return new Map(links.map(({ tokenSha256, expiresAt }) => [tokenSha256, expiresAt]));
}

/** The link of a delivery; null: it has not left yet. */
export function findLinkOf(tx: EntityManager, deliveryId: string): Promise<ReceiptLink | null> {
  return tx.getRepository(ReceiptLink).findOneBy({ deliveryId });
}

/** Takes a link back. Returns false where it was taken back before, or there is none. */
export async function revokeLink(
  tx: EntityManager,
  deliveryId: string,
  { by, at }: { by: string; at: Date },
): Promise<boolean> {
  const { affected } = await tx
    .getRepository(ReceiptLink)
    .update({ deliveryId, revokedAt: IsNull() }, { revokedAt: at, revokedBy: by });
  return (affected ?? 0) > 0;
}

export function findLink(tx: EntityManager, tokenSha256: string): Promise<ReceiptLink | null> {
  return tx.getRepository(ReceiptLink).findOneBy({ tokenSha256 });
}
