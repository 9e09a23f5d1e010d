import type { EntityManager } from 'typeorm';
import type { DeliveryStageView, ReceiptView } from '@klubbat/shared/contracts/receipt';
import { deliveryStage, type KnownReceipt } from '@klubbat/shared/rules/delivery-stage';
import type { ReceiptKind } from '@klubbat/shared/vocabulary/receipts';
import { findPerson } from '../register/register.store.js';
import { findReceipts, findReceiptsOfMeeting } from './receipt.store.js';

const known = ({ kind, happenedAt }: { kind: ReceiptKind; happenedAt: Date }): KnownReceipt => ({
  kind,
  at: happenedAt.toISOString(),
});

/** All that became known of a delivery, and how far it has come by that. */
export async function showReceipts(
  tx: EntityManager,
  deliveryId: string,
): Promise<{ stage: DeliveryStageView; receipts: ReceiptView[] }> {
  const receipts = await findReceipts(tx, deliveryId);
  const shown: ReceiptView[] = [];
  for (const { notedBy, note, ...one } of receipts) {
    const person = notedBy === null ? null : await findPerson(tx, notedBy);
    shown.push({
      ...one,
      at: one.happenedAt.toISOString(),
      noted: person === null || note === null ? null : { by: person.name, why: note },
    });
  }
  return { stage: deliveryStage(receipts.map(known)), receipts: shown };
}

/** How far each delivery of a meeting has come of which anything became known. */
export async function showStages(
  tx: EntityManager,
  meetingId: string,
): Promise<{ deliveries: { deliveryId: string; stage: DeliveryStageView }[] }> {
  const receipts = await findReceiptsOfMeeting(tx, meetingId);
  return {
    deliveries: [...new Set(receipts.map(({ deliveryId }) => deliveryId))].map((deliveryId) => ({
      deliveryId,
      stage: deliveryStage(receipts.filter((one) => one.deliveryId === deliveryId).map(known)),
    })),
  };
}
