import type { EntityManager } from 'typeorm';
import type { DeliveryReceipts, DeliveryStageView, ReceiptView } from '@klubbat/shared/contracts/receipt';
import { deliveryStage, type KnownReceipt } from '@klubbat/shared/rules/delivery-stage';
import type { ReceiptKind } from '@klubbat/shared/vocabulary/receipts';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import type { Delivery } from '../dispatches/delivery.entity.js';
import { findPerson } from '../register/register.store.js';
import { findLinkOf, findReceipts, findReceiptsOfMeeting, revokeLink } from './receipt.store.js';

const known = ({ kind, happenedAt }: { kind: ReceiptKind; happenedAt: Date }): KnownReceipt => ({
  kind,
  at: happenedAt.toISOString(),
});

/** All that became known of a delivery, how far it has come by that, and the link of its receiver. */
export async function showReceipts(tx: EntityManager, deliveryId: string): Promise<DeliveryReceipts> {
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
  const link = await findLinkOf(tx, deliveryId);
  return {
    stage: deliveryStage(receipts.map(known)),
    receipts: shown,
    link:
      link === null
        ? null
        : { until: link.expiresAt.toISOString(), revokedAt: link.revokedAt?.toISOString() ?? null },
  };
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

/** Takes back the link of a delivery's receiver, for good: who has it finds nothing any more. Safe to repeat. */
export async function takeLinkBack(
  work: Work,
  { meetingId, delivery, reason }: { meetingId: string; delivery: Delivery; reason: string },
): Promise<DeliveryReceipts> {
  if (await revokeLink(work.tx, delivery.id, { by: work.actor.personId, at: work.now })) {
    await record(work, {
      action: 'delivery.link-revoked',
      organisationId: delivery.organisationId,
      meetingId,
      subjectId: delivery.id,
      details: { email: delivery.email, reason },
    });
  }
  return showReceipts(work.tx, delivery.id);
}
