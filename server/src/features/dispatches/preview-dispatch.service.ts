import type { DispatchPreview, MailPreview } from '@klubbat/shared/contracts/dispatch';
import { withReceiptLink } from '../../emails/receipt-words.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { sha256Of } from '../files/stored-file.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { composeMail, planDispatch, type Order } from './plan-dispatch.js';
import { receiptLinkEnds } from './receipt-link-ends.js';
import { splitOrder } from './split-order.js';

/** Where each receiver's own link stands: it is made when the mail leaves, and nobody else is shown it. */
const OWN_LINK = '(mottagarens egen länk)';

async function previewMail(work: Work, meeting: Meeting, order: Order): Promise<MailPreview> {
  const { extract, plans, fresh } = await planDispatch(work, meeting, order);
  const { email, file, byLink } = await composeMail(work, meeting, extract, order, {
    fresh: fresh.length > 0 ? fresh : plans,
    hold: false,
  });
  // where the mail names its receiver each gets another: that of the first is shown
  const [first] = fresh.length > 0 ? fresh : plans;
  const { subject, text } = first === undefined || !email.to ? email : email.to(first.recipient.name);
  return {
    paragraphs: extract.items.flatMap(({ paragraph }) => paragraph ?? []),
    recipients: plans.map((plan) => ({ ...plan.recipient, leaves: plan.fresh })),
    subject,
    text: withReceiptLink(text, email.senderBlock, {
      address: OWN_LINK,
      until: dayInSweden(receiptLinkEnds(work.now)),
      instead: byLink ? file.bytes.length : null,
    }),
    replyTo: email.replyTo,
    file: { name: email.fileName, size: file.bytes.length, sha256: sha256Of(file.bytes), byLink },
  };
}

/**
 * What an order would send, made by the very functions that send it: to whom, subject, text and file. Writes nothing.
 * Refuses as the order itself does.
 */
export async function previewDispatch(work: Work, meetingId: string, order: Order): Promise<DispatchPreview> {
  const meeting = (await findMeeting(work.tx, meetingId)) ?? fail('not-found');
  const mails: MailPreview[] = [];
  for (const one of await splitOrder(work, meeting, order)) {
    mails.push(await previewMail(work, meeting, one));
  }
  return { mails };
}
