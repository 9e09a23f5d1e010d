import type { z } from 'zod';
import type { receiptDoors, SharedDelivery } from '@klubbat/shared/contracts/receipt';
import type { OpenWork } from '../../http/route.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { SecretBox } from '../../platform/secret-box.js';
import { tokenHash } from '../accounts/token.js';
import { record } from '../audit/audit.store.js';
import { sha256Of } from '../files/stored-file.store.js';
import type { WholeFile } from '../files/stored-file.store.js';
import { withReceiptLink } from '../../emails/receipt-words.js';
import type { Delivery } from '../dispatches/delivery.entity.js';
import type { DeliveryParts } from '../dispatches/delivery.worker.js';
import { receiptLinkEnds } from '../dispatches/receipt-link-ends.js';
import { sentExtract, showDelivery } from '../dispatches/delivery.service.js';
import { findDelivery, lockDelivery } from '../dispatches/delivery.store.js';
import { findOrganisation } from '../register/register.store.js';
import { linkTokens, returnMarks } from './delivery-secrets.js';
import type { Receipt } from './receipt.entity.js';
import type { ReceiptLink } from './receipt-link.entity.js';
import {
  addReceipt,
  findLink,
  findLinkEnds,
  findReceipts,
  keepLinks,
  type NewReceipt,
} from './receipt.store.js';

/** So often one delivery is confirmed anew, with another name or number. More is no receiver. */
const MOST_CONFIRMATIONS = 20;

type Confirmation = z.output<typeof receiptDoors.confirm.body>;

/**
 * What goes with each delivery's mail: its mark, and the link for its receiver, the same at every try. The hashes of the links
 * are kept before the mails leave.
 */
export function answerableBy(secrets: SecretBox, baseUrl: () => string): DeliveryParts['answerable'] {
  return async (tx, deliveryIds, now) => {
    const tokens = await linkTokens(tx, secrets, deliveryIds);
    const marks = await returnMarks(tx, secrets, deliveryIds);
    const links = deliveryIds.map((deliveryId, place) => ({
      deliveryId,
      token: tokens[place] ?? '',
      tokenSha256: tokenHash(tokens[place] ?? ''),
      mark: marks[place] ?? '',
    }));
    const expiresAt = receiptLinkEnds(now);
    await keepLinks(
      tx,
      links.map(({ deliveryId, tokenSha256 }) => ({ deliveryId, tokenSha256, expiresAt })),
    );
    // a later try bears the same link, and its last day is that of the first
    const ends = await findLinkEnds(
      tx,
      links.map(({ tokenSha256 }) => tokenSha256),
    );
    return new Map(
      links.map(({ deliveryId, token, tokenSha256, mark }) => {
        const address = new URL(`/kvittens/${token}`, baseUrl()).href;
        const until = dayInSweden(ends.get(tokenSha256) ?? expiresAt);
        return [
          deliveryId,
          {
            mark,
            write: (text, block, instead) => withReceiptLink(text, block, { address, until, instead }),
          },
        ];
      }),
    );
  };
}

async function deliveryBy(work: OpenWork, token: string): Promise<{ link: ReceiptLink; delivery: Delivery }> {
  const link = await findLink(work.tx, tokenHash(token));
  const delivery = link === null ? null : await findDelivery(work.tx, link.deliveryId);
  if (link === null || delivery === null || link.expiresAt <= work.now || link.revokedAt !== null) {
    fail('receipt-link-void');
  }
  return { link, delivery };
}

const isConfirmation = ({ kind }: Receipt) => kind === 'confirmed' || kind === 'registered';

async function present(work: OpenWork, link: ReceiptLink, delivery: Delivery): Promise<SharedDelivery> {
  const shown = await showDelivery(work.tx, delivery.id);
  const organisation = await findOrganisation(work.tx, delivery.organisationId);
  const receipts = await findReceipts(work.tx, delivery.id);
  return {
    organisation: organisation?.name ?? '',
    board: shown.board,
    date: shown.date,
    paragraphsLabel: shown.paragraphsLabel,
    recipient: shown.name,
    subject: shown.subject,
    fileName: shown.fileName,
    sentAt: shown.sentAt,
    until: link.expiresAt.toISOString(),
    confirmations: receipts
      .filter(isConfirmation)
      .map((one) => ({ ...one, at: one.happenedAt.toISOString() })),
  };
}

/** What the receiver sees of what was sent to him. Refuses with `receipt-link-void`. Notes nothing: mail scanners look at links. */
export async function showShared(work: OpenWork, token: string): Promise<SharedDelivery> {
  const { link, delivery } = await deliveryBy(work, token);
  return present(work, link, delivery);
}

/** The extract as it was sent, for the receiver who asked for it on purpose: noted as opened, once a day. */
export async function openShared(work: OpenWork, token: string): Promise<WholeFile & { name: string }> {
  const { delivery } = await deliveryBy(work, token);
  await addReceipt(
    work.tx,
    {
      deliveryId: delivery.id,
      kind: 'opened',
      happenedAt: work.now,
      onceKey: `${delivery.id} opened ${dayInSweden(work.now)}`,
    },
    work.now,
  );
  return sentExtract(work.tx, delivery);
}

const filled = (text: string | undefined): string | null => (text?.trim() ? text.trim() : null);

/**
 * The receiver confirms, in his own name, and registers where he gives a number of his own. The same words again change
 * nothing. Refuses with `receipt-link-void`, and with `too-many-attempts` where one delivery is confirmed without end.
 */
export async function confirmShared(
  work: OpenWork,
  token: string,
  given: Confirmation,
): Promise<SharedDelivery> {
  const { link, delivery } = await deliveryBy(work, token);
  await lockDelivery(work.tx, delivery.id);
  const name = given.name.trim();
  const [caseNumber, documentNumber] = [filled(given.caseNumber), filled(given.documentNumber)];
  const isRegistered = caseNumber !== null || documentNumber !== null;
  const onceKey = `${delivery.id} confirmed ${sha256Of(JSON.stringify([name, caseNumber, documentNumber]))}`;
  const receipt: NewReceipt = {
    deliveryId: delivery.id,
    kind: isRegistered ? 'registered' : 'confirmed',
    happenedAt: work.now,
    onceKey,
    name,
    caseNumber,
    documentNumber,
  };
  const standing = (await findReceipts(work.tx, delivery.id)).filter(isConfirmation);
  if (!standing.some((one) => one.onceKey === onceKey)) {
    if (standing.length >= MOST_CONFIRMATIONS) {
      fail('too-many-attempts');
    }
    await addReceipt(work.tx, receipt, work.now);
    const { meetingId } = await showDelivery(work.tx, delivery.id);
    await record(
      { ...work, actor: undefined },
      {
        action: 'delivery.confirmed',
        organisationId: delivery.organisationId,
        meetingId,
        subjectId: delivery.id,
        details: { recipient: delivery.name, name, caseNumber, documentNumber },
      },
    );
  }
  return present(work, link, delivery);
}
