import type { DispatchPreview } from '@klubbat/shared/contracts/dispatch';
import { withReceiptLink } from '../../emails/receipt-words.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { sha256Of } from '../files/stored-file.store.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { composeMail, planDispatch, type Order } from './plan-dispatch.js';

/** Where each receiver's own link stands: it is made when the mail leaves, and nobody else is shown it. */
const OWN_LINK = '(mottagarens egen länk)';

/**
 * What an order would send, made by the very functions that send it: to whom, subject, text and file. Writes nothing.
 * Refuses as the order itself does.
 */
export async function previewDispatch(work: Work, meetingId: string, order: Order): Promise<DispatchPreview> {
  const meeting = (await findMeeting(work.tx, meetingId)) ?? fail('not-found');
  const { extract, plans, fresh } = await planDispatch(work, meeting, order);
  const { email, file } = await composeMail(work, meeting, extract, order, {
    fresh: fresh.length > 0 ? fresh : plans,
    hold: false,
  });
  // where the mail names its receiver each gets another: that of the first is shown
  const [first] = fresh.length > 0 ? fresh : plans;
  const { subject, text } = first === undefined || !email.to ? email : email.to(first.recipient.name);
  return {
    recipients: plans.map((plan) => ({ ...plan.recipient, leaves: plan.fresh })),
    subject,
    text: withReceiptLink(text, email.senderBlock, OWN_LINK),
    replyTo: email.replyTo,
    file: { name: email.fileName, size: file.bytes.length, sha256: sha256Of(file.bytes) },
  };
}
