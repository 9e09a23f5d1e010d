import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { day } from '@klubbat/shared/contracts/text-fields';
import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import { readPageMark, turnPage, wayOfPage } from '../../http/page-mark.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import type { WholeFile } from '../files/stored-file.store.js';
import { readSentFile } from '../sealing/sealed-extract.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Delivery } from './delivery.entity.js';
import {
  findDeliveries,
  findDeliveryRows,
  findDispatch,
  lockDelivery,
  noteDecision,
  type Decision,
  type DeliveryFilter,
  type DeliveryRow,
} from './delivery.store.js';

const PAGE = 50;

type DeliveryDetail = DeliveryView & { text: string; lastError: string | null };

function decisionOf({
  decided,
  decisionReason,
  decidedBy,
  decidedAt,
}: DeliveryRow): DeliveryView['decision'] {
  return decided === null || decisionReason === null || decidedBy === null || decidedAt === null
    ? null
    : { what: decided, reason: decisionReason, by: decidedBy, at: decidedAt.toISOString() };
}

function present(row: DeliveryRow): DeliveryDetail {
  return {
    ...row,
    decision: decisionOf(row),
    handingOverAt: row.handingOverAt?.toISOString() ?? null,
    paragraphsLabel: paragraphsLabel(row.style, row.paragraphs, row.date),
    nextTryAt: row.nextTryAt?.toISOString() ?? null,
    orderedAt: row.orderedAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    adjustedAt: row.adjustedAt?.toISOString() ?? null,
  };
}

/** Deliveries as a door shows them, in the order of the ids. */
export async function showDeliveries(tx: EntityManager, ids: string[]): Promise<DeliveryDetail[]> {
  const rows = new Map((await findDeliveryRows(tx, ids)).map((row) => [row.id, present(row)]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

export async function showDelivery(tx: EntityManager, id: string): Promise<DeliveryDetail> {
  const [delivery] = await showDeliveries(tx, [id]);
  if (delivery === undefined) {
    fail('not-found');
  }
  return delivery;
}

// a year that PostgreSQL has no word for is none of ours
const moment = z.iso.datetime().refine((at) => day.safeParse(at.slice(0, 10)).success);
const place = z.object({ orderedAt: moment, id: z.uuid(), way: wayOfPage });

/** One page of deliveries, the latest first: of one meeting, or of all that the actor's mandates let him see. */
export async function listDeliveries(
  work: Work,
  { page, ...filter }: DeliveryFilter & { page?: string | undefined },
): Promise<{ deliveries: DeliveryView[]; previousPage: string | null; nextPage: string | null }> {
  const from = readPageMark(page, place);
  const rows = await findDeliveries(work.tx, work.actor, filter, from, PAGE + 1);
  const { shown, ...neighbours } = turnPage(rows, PAGE, from, ({ orderedAt, id }) => ({
    orderedAt: orderedAt.toISOString(),
    id,
  }));
  return { deliveries: shown.map(present), ...neighbours };
}

/** The extract as it was sent: its bytes and its name. */
export async function sentExtract(
  tx: EntityManager,
  delivery: Delivery,
): Promise<WholeFile & { name: string }> {
  const dispatch = await findDispatch(tx, delivery.dispatchId);
  return { ...(await readSentFile(tx, dispatch.pdfFileId)), name: dispatch.fileName };
}

type Judged = Pick<Meeting, 'id' | 'organisationId'>;

async function decide(work: Work, meeting: Judged, delivery: Delivery, decision: Decision): Promise<void> {
  await noteDecision(work.tx, delivery, decision);
  await record(work, {
    action: decision.what === 'arrived' ? 'delivery.arrived' : 'delivery.retried',
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: delivery.id,
    details: {
      email: delivery.email,
      was: delivery.state,
      reason: decision.reason,
      tries: delivery.tries,
      answer: delivery.answer ?? delivery.lastError,
      ...(delivery.handingOverAt === null ? {} : { handingOverAt: delivery.handingOverAt.toISOString() }),
    },
  });
}

/** True when the same has been decided before, and the wish only comes again. */
function isDecided(delivery: Delivery, decision: Decision): boolean {
  return (
    delivery.decision === decision.what &&
    delivery.decisionReason === decision.reason &&
    delivery.decidedBy === decision.by
  );
}

/**
 * Puts a delivery that was given up, or that may have been accepted, in the queue again: a person's decision, with the
 * reason. It keeps its Message-ID, so that a receiver who has it already can tell. Asked for twice it is one wish. Refuses
 * with `not-failed` for every other.
 */
export async function retryDelivery(
  work: Work,
  meeting: Judged,
  deliveryId: string,
  reason: string,
): Promise<DeliveryView> {
  const delivery = await lockDelivery(work.tx, deliveryId);
  const decision = { what: 'send-again', reason, by: work.actor.personId, at: work.now } as const;
  if (delivery?.state === 'failed' || delivery?.state === 'unclear') {
    await decide(work, meeting, delivery, decision);
  } else if (delivery?.state !== 'queued' || !isDecided(delivery, decision)) {
    fail('not-failed');
  }
  return showDelivery(work.tx, deliveryId);
}

/**
 * Somebody knows that a delivery came, though the server's answer was lost: from then on it is sent. Refuses with
 * `not-unclear` for one that is not unclear.
 */
export async function settleArrived(
  work: Work,
  meeting: Judged,
  deliveryId: string,
  reason: string,
): Promise<DeliveryView> {
  const delivery = await lockDelivery(work.tx, deliveryId);
  const decision = { what: 'arrived', reason, by: work.actor.personId, at: work.now } as const;
  if (delivery?.state === 'unclear') {
    await decide(work, meeting, delivery, decision);
  } else if (delivery === null || !isDecided(delivery, decision)) {
    fail('not-unclear');
  }
  return showDelivery(work.tx, deliveryId);
}
