import type { EntityManager } from 'typeorm';
import { PartyReceipt } from './party-receipt.entity.js';

export async function addPartyReceipt(tx: EntityManager, receipt: PartyReceipt): Promise<void> {
  await tx.getRepository(PartyReceipt).insert(receipt);
}

export type PartyReceiptRow = PartyReceipt & { by: string };

/** All notes of a delivery with who made them, the latest last. */
export function findPartyReceipts(tx: EntityManager, deliveryId: string): Promise<PartyReceiptRow[]> {
  return tx.query(
    `SELECT r.id, r.delivery_id AS "deliveryId", r.received_on::text AS "receivedOn", r.manner, r.note,
            r.noted_by AS "notedBy", r.noted_at AS "notedAt", p.name AS by
       FROM party_receipt r JOIN person p ON p.id = r.noted_by
      WHERE r.delivery_id = $1 ORDER BY r.noted_at, r.id`,
    [deliveryId],
  );
}
