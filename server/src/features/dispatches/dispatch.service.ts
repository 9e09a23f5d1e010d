import { v7 as newId } from 'uuid';
import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockMeeting } from '../meetings/meeting.store.js';
import type { ComposedExtract } from '../protocols/extract.service.js';
import type { NewDelivery } from './delivery.entity.js';
import { showDeliveries } from './delivery.service.js';
import { addDispatch } from './delivery.store.js';
import { addDispatchRecipients } from './dispatch-recipient.store.js';
import { addressKey, type ResolvedRecipient } from './dispatch-recipients.js';
import type { WrittenEmail } from './dispatch-email.js';
import type { Dispatch } from './dispatch.entity.js';
import { keepLeaving } from './leaving-file.js';
import { newDelivery } from './new-delivery.js';
import { addPartyDispatch } from './party-dispatch.store.js';
import { composeMail, planDispatch, type Order, type Plan } from './plan-dispatch.js';
import { splitOrder } from './split-order.js';

async function storeDispatch(
  work: Work,
  meeting: Meeting,
  extract: ComposedExtract,
  order: Order,
  fresh: readonly Plan[],
): Promise<{ dispatch: Dispatch; wordsTo: WrittenEmail['to'] }> {
  const { email, file, byLink } = await composeMail(work, meeting, extract, order, { fresh, hold: true });
  const dispatch = {
    id: newId(),
    meetingId: meeting.id,
    paragraphs: extract.items.flatMap(({ paragraph }) => paragraph ?? []),
    contentSha256: extract.contentSha256,
    subject: email.subject,
    bodyText: email.text,
    fileName: email.fileName,
    senderBlock: email.senderBlock,
    byLink,
    replyTo: email.replyTo,
    pdfFileId: await keepLeaving(work, meeting, file),
    beforeAdjustmentReason: extract.notAdjusted.length > 0 ? (order.beforeAdjustment?.reason ?? null) : null,
    resendReason: order.resend?.reason ?? null,
    orderedBy: work.actor.personId,
    orderedAt: work.now,
  };
  return { dispatch, wordsTo: email.to };
}

function deliveryOf(
  work: Work,
  meeting: Meeting,
  dispatch: Dispatch,
  { recipient, before }: Plan,
  wordsTo: WrittenEmail['to'],
): NewDelivery {
  const once = [meeting.id, dispatch.paragraphs, dispatch.contentSha256, addressKey(recipient.email), before];
  const own = wordsTo?.(recipient.name);
  return {
    ...newDelivery(work, meeting, dispatch, recipient, once),
    subject: own?.subject ?? null,
    bodyText: own?.text ?? null,
  };
}

/** Keeps whom every recipient was, and by which delivery it is sent there. */
async function keepResolved(
  work: Work,
  dispatch: Dispatch,
  resolved: readonly ResolvedRecipient[],
  plans: readonly Plan[],
  made: ReadonlyMap<Plan, NewDelivery>,
): Promise<void> {
  const deliveryTo = new Map(
    plans.map((plan) => [addressKey(plan.recipient.email), made.get(plan)?.id ?? plan.standing ?? null]),
  );
  await addDispatchRecipients(
    work.tx,
    resolved.map((one, place) => ({
      ...one,
      dispatchId: dispatch.id,
      place,
      deliveryId: one.email === null ? null : (deliveryTo.get(addressKey(one.email)) ?? null),
    })),
  );
}

interface OrderedDeliveries {
  /** true: any of them is new */
  created: boolean;
  deliveries: DeliveryView[];
}

/** One extract, to those who have not had it. */
async function orderExtract(work: Work, meeting: Meeting, order: Order): Promise<OrderedDeliveries> {
  const { extract, resolved, plans, fresh } = await planDispatch(work, meeting, order);
  if (fresh.length === 0) {
    return {
      created: false,
      deliveries: await showDeliveries(
        work.tx,
        plans.flatMap(({ standing }) => standing ?? []),
      ),
    };
  }
  const { dispatch, wordsTo } = await storeDispatch(work, meeting, extract, order, fresh);
  const made = new Map(fresh.map((plan) => [plan, deliveryOf(work, meeting, dispatch, plan, wordsTo)]));
  await addDispatch(work.tx, dispatch, [...made.values()]);
  if (order.party !== undefined) {
    await addPartyDispatch(work.tx, { dispatchId: dispatch.id, instance: order.party.instance.trim() });
  }
  await keepResolved(work, dispatch, resolved, plans, made);
  await record(work, {
    action: 'dispatch.ordered',
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: dispatch.id,
    details: {
      paragraphs: dispatch.paragraphs,
      contentSha256: dispatch.contentSha256,
      recipients: fresh.map(({ recipient }) => recipient),
      ...(dispatch.beforeAdjustmentReason === null
        ? {}
        : { beforeAdjustment: dispatch.beforeAdjustmentReason }),
      ...(order.party === undefined ? {} : { appealedTo: order.party.instance.trim() }),
      ...(dispatch.resendReason === null ? {} : { resend: dispatch.resendReason }),
    },
  });
  return {
    created: true,
    deliveries: await showDeliveries(
      work.tx,
      plans.flatMap((plan) => made.get(plan)?.id ?? plan.standing ?? []),
    ),
  };
}

/**
 * Orders extracts of some §§ to be sent, one or several by the order's grouping: one delivery of each for each address,
 * written together with the order, or nothing at all. What already was ordered (same §§, same version, same address) stands
 * and is not sent twice, unless `resend` says why. Refuses with `not-adjusted`, `confidential`, `address-missing`, `address-ambiguous` or `invalid`.
 *
 * @returns the delivery of each recipient, in their order, and whether any of them is new.
 */
export async function orderDispatch(work: Work, meetingId: string, order: Order): Promise<OrderedDeliveries> {
  // two orders at once: the second sees the rows of the first
  const meeting = await lockMeeting(work.tx, meetingId);
  if (meeting === null) {
    fail('not-found');
  }
  let created = false;
  const deliveries: DeliveryView[] = [];
  for (const one of await splitOrder(work, meeting, order)) {
    const ordered = await orderExtract(work, meeting, one);
    created ||= ordered.created;
    deliveries.push(...ordered.deliveries);
  }
  return { created, deliveries };
}
