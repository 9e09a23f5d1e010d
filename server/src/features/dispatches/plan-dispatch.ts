import type { z } from 'zod';
import type { dispatchDoors } from '@klubbat/shared/contracts/dispatch';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { openAddressBook } from '../addresses/address.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { refuseConverting } from '../protocols/document.service.js';
import { composeExtract, type ComposedExtract } from '../protocols/extract.service.js';
import { refuseSecret } from '../protocols/refuse-secret.js';
import { findSendings, type Sending } from './delivery.store.js';
import { ordererOf, writeEmail, type WrittenEmail } from './dispatch-email.js';
import {
  addressKey,
  chooseRecipients,
  type Recipient,
  type ResolvedRecipient,
} from './dispatch-recipients.js';
import { alwaysRecipients } from './printed-recipients.service.js';
import { leavingFile, type LeavingFile } from './leaving-file.js';
import { goesByLink } from './mail-size.js';

export type Order = z.output<typeof dispatchDoors.order.body>;

/** Before adjustment an extract is sent only on purpose: sending makes it a public document at once (TF 2:10). */
function refuseUnadjusted({ notAdjusted }: ComposedExtract, order: Order): void {
  if (notAdjusted.length > 0 && order.beforeAdjustment === undefined) {
    fail('not-adjusted', { params: { paragraphs: printParagraphs(notAdjusted) } });
  }
}

export interface Plan {
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
  extract: ComposedExtract,
  recipients: Recipient[],
  resend: Order['resend'],
): Promise<Plan[]> {
  const byAddress = new Map<string, Sending[]>();
  for (const sending of await findSendings(work.tx, meeting.id, extract.contentSha256)) {
    const key = addressKey(sending.email);
    byAddress.set(key, [...(byAddress.get(key) ?? []), sending]);
  }
  return recipients.map((recipient) => {
    const own = byAddress.get(addressKey(recipient.email)) ?? [];
    const last = own.at(-1);
    return {
      recipient,
      before: own.length,
      standing: last?.id,
      fresh: last === undefined || (resend !== undefined && !isSecondClick(work, last, resend.reason)),
    };
  });
}

/**
 * What an order comes to, before anything is written: the extract, who each recipient is, and which of them have not had
 * it. Refuses with `not-adjusted`, `confidential`, `address-missing`, `address-ambiguous` or `invalid`.
 */
export async function planDispatch(
  work: Work,
  meeting: Meeting,
  order: Order,
): Promise<{ extract: ComposedExtract; resolved: ResolvedRecipient[]; plans: Plan[]; fresh: Plan[] }> {
  const orderer = await ordererOf(work.tx, meeting, work.actor);
  const extract = await composeExtract(
    work.tx,
    meeting,
    [...new Set(order.paragraphs)].sort((a, b) => a - b),
    { ...orderer, day: dayInSweden(work.now) },
    { party: order.party },
  );
  refuseConverting(extract.content, extract.attachments);
  refuseSecret(extract);
  const { recipients, resolved } = chooseRecipients(
    order.recipients,
    extract,
    await alwaysRecipients(work, meeting.boardId),
    await openAddressBook(work.tx, meeting.organisationId, dayInSweden(work.now)),
  );
  refuseUnadjusted(extract, order);
  const plans = await planSending(work, meeting, extract, recipients, order.resend);
  return { extract, resolved, plans, fresh: plans.filter((plan) => plan.fresh) };
}

/**
 * The words of the mail and the bytes of its file: what is shown before, and what is sent (`hold`: now). `byLink`: the file
 * is too large for a mail, which leads to it instead.
 */
export async function composeMail(
  work: Work,
  meeting: Meeting,
  extract: ComposedExtract,
  order: Order,
  { fresh, hold }: { fresh: readonly Plan[]; hold: boolean },
): Promise<{ email: WrittenEmail; file: LeavingFile; byLink: boolean }> {
  const receivers = fresh.map(({ recipient }) => recipient.name);
  const email = await writeEmail(work, meeting, extract, { message: order.message, receivers, hold });
  const covering =
    order.oneFile === true
      ? {
          to: receivers,
          subject: email.subject,
          text: email.letter,
          sentOn: dayInSweden(work.now),
        }
      : undefined;
  const file = await leavingFile(work.tx, meeting, extract, covering);
  return { email, file, byLink: goesByLink(file.bytes.length) };
}
