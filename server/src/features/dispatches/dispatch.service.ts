import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { DeliveryView, dispatchDoors } from '@klubbat/shared/contracts/dispatch';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { openAddressBook } from '../addresses/address.service.js';
import { record } from '../audit/audit.store.js';
import { sha256Of, storeFile } from '../files/stored-file.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockMeeting } from '../meetings/meeting.store.js';
import { makeExtract, type Extract } from '../protocols/extract.service.js';
import { receiverFile } from '../protocols/receiver-file.js';
import { refuseSecret } from '../protocols/refuse-secret.js';
import type { Delivery } from './delivery.entity.js';
import { showDeliveries } from './delivery.service.js';
import { addDispatch, findSendings, type Sending } from './delivery.store.js';
import { ordererOf, writeEmail } from './dispatch-email.js';
import { addDispatchRecipients } from './dispatch-recipient.store.js';
import {
  addressKey,
  chooseRecipients,
  type Recipient,
  type ResolvedRecipient,
} from './dispatch-recipients.js';
import type { Dispatch } from './dispatch.entity.js';
import { alwaysRecipients } from './printed-recipients.service.js';

type Order = z.output<typeof dispatchDoors.order.body>;

/** Before adjustment an extract is sent only on purpose: sending makes it a public document at once (TF 2:10). */
function refuseUnadjusted({ notAdjusted }: Extract, order: Order): void {
  if (notAdjusted.length > 0 && order.beforeAdjustment === undefined) {
    fail('not-adjusted', { params: { paragraphs: printParagraphs(notAdjusted) } });
  }
}

interface Plan {
  recipient: Recipient;
  /** how many times this version has been sent to the address before */
  before: number;
  /** the latest of those, which stands unless it is sent again on purpose */
  standing: string | undefined;
  /** true: a new delivery is to be made */
  fresh: boolean;
}

/** The same resend asked for twice within moments is one wish, clicked twice. */
const DOUBLE_CLICK = 10_000;

function isSecondClick(work: Work, last: Sending, reason: string): boolean {
  return last.resendReason === reason && work.now.getTime() - last.orderedAt.getTime() < DOUBLE_CLICK;
}

async function planSending(
  work: Work,
  meeting: Meeting,
  extract: Extract,
  recipients: Recipient[],
  resend: Order['resend'],
): Promise<Plan[]> {
  const sendings = await findSendings(work.tx, meeting.id, extract.contentSha256);
  return recipients.map((recipient) => {
    const own = sendings.filter(({ email }) => addressKey(email) === addressKey(recipient.email));
    const last = own.at(-1);
    return {
      recipient,
      before: own.length,
      standing: last?.id,
      fresh: last === undefined || (resend !== undefined && !isSecondClick(work, last, resend.reason)),
    };
  });
}

async function storeDispatch(
  work: Work,
  meeting: Meeting,
  extract: Extract,
  order: Order,
  fresh: readonly Plan[],
): Promise<Dispatch> {
  const email = await writeEmail(work.tx, meeting, extract, work.actor, order.message);
  const bytes =
    order.oneFile === true
      ? await receiverFile(work.tx, extract, {
          to: fresh.map(({ recipient }) => recipient.name),
          subject: email.subject,
          text: email.letter,
          sentOn: dayInSweden(work.now),
        })
      : await extract.pdf();
  const pdf = await storeFile(work.tx, bytes, 'application/pdf', work.now);
  return {
    id: newId(),
    meetingId: meeting.id,
    paragraphs: extract.items.flatMap(({ paragraph }) => paragraph ?? []),
    contentSha256: extract.contentSha256,
    subject: email.subject,
    bodyText: email.text,
    fileName: email.fileName,
    replyTo: email.replyTo,
    pdfFileId: pdf.id,
    beforeAdjustmentReason: extract.notAdjusted.length > 0 ? (order.beforeAdjustment?.reason ?? null) : null,
    resendReason: order.resend?.reason ?? null,
    orderedBy: work.actor.personId,
    orderedAt: work.now,
  };
}

function deliveryOf(work: Work, meeting: Meeting, dispatch: Dispatch, { recipient, before }: Plan): Delivery {
  const once = [meeting.id, dispatch.paragraphs, dispatch.contentSha256, addressKey(recipient.email), before];
  return {
    id: newId(),
    dispatchId: dispatch.id,
    organisationId: meeting.organisationId,
    boardId: meeting.boardId,
    name: recipient.name,
    email: recipient.email,
    onceKey: sha256Of(JSON.stringify(once)),
    state: 'queued',
    tries: 0,
    nextTryAt: work.now,
    answer: null,
    lastError: null,
    sentAt: null,
    orderedAt: work.now,
  };
}

/** Keeps whom every recipient was, and by which delivery it is sent there. */
async function keepResolved(
  work: Work,
  dispatch: Dispatch,
  resolved: readonly ResolvedRecipient[],
  plans: readonly Plan[],
  made: ReadonlyMap<Plan, Delivery>,
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

/**
 * Orders an extract of some §§ to be sent: one delivery for each address, written together with the order, or nothing
 * at all. What already was ordered (same §§, same version, same address) stands and is not sent twice, unless
 * `resend` says why. Refuses with `not-adjusted`, `confidential`, `address-missing`, `address-ambiguous` or `invalid`.
 *
 * @returns the delivery of each recipient, in their order, and whether any of them is new.
 */
export async function orderDispatch(
  work: Work,
  meetingId: string,
  order: Order,
): Promise<{ created: boolean; deliveries: DeliveryView[] }> {
  // two orders at once: the second sees the rows of the first
  const meeting = await lockMeeting(work.tx, meetingId);
  if (meeting === null) {
    fail('not-found');
  }
  const orderer = await ordererOf(work.tx, meeting, work.actor);
  const extract = await makeExtract(
    work.tx,
    meeting,
    [...new Set(order.paragraphs)].sort((a, b) => a - b),
    { ...orderer, day: dayInSweden(work.now) },
  );
  refuseSecret(extract);
  const { recipients, resolved } = chooseRecipients(
    order.recipients,
    extract,
    await alwaysRecipients(work, meeting.boardId),
    await openAddressBook(work.tx, meeting.organisationId, dayInSweden(work.now)),
  );
  refuseUnadjusted(extract, order);
  const plans = await planSending(work, meeting, extract, recipients, order.resend);
  const fresh = plans.filter((plan) => plan.fresh);
  if (fresh.length === 0) {
    return {
      created: false,
      deliveries: await showDeliveries(
        work.tx,
        plans.flatMap(({ standing }) => standing ?? []),
      ),
    };
  }
  const dispatch = await storeDispatch(work, meeting, extract, order, fresh);
  const made = new Map(fresh.map((plan) => [plan, deliveryOf(work, meeting, dispatch, plan)]));
  await addDispatch(work.tx, dispatch, [...made.values()]);
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
