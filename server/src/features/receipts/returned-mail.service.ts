import { v7 as newId } from 'uuid';
import type { EntityManager } from 'typeorm';
import type { SecretBox } from '../../platform/secret-box.js';
import type { Delivery } from '../dispatches/delivery.entity.js';
import { showDelivery } from '../dispatches/delivery.service.js';
import { findDelivery } from '../dispatches/delivery.store.js';
import { recordOwn } from '../audit/audit.store.js';
import { sha256Of } from '../files/stored-file.store.js';
import { isReturnMark } from './delivery-secrets.js';
import { READ_LIMIT, readReturnedMail, type Claim, type ReadMail } from './read-returned-mail.js';
import { addReceipt, type NewReceipt } from './receipt.store.js';
import { keepReturnedMail } from './returned-mail.store.js';

/** A mail as it came, and from where. */
export interface CameBack {
  raw: Buffer;
  /** null: read from the mailbox */
  uploadedBy: string | null;
  /** whether the one who hands it in may tell of this delivery */
  maySee: (delivery: Delivery) => boolean;
}

/** `known`: it was read before. `noted`: it told something of a delivery. `kept`: a person has to look at it. */
export interface Taken {
  outcome: 'known' | 'noted' | 'kept';
  deliveryId: string | null;
}

/** The first delivery whose mark the mail carries. Who knows only an id of ours is told nothing and changes nothing. */
async function provenBy(
  tx: EntityManager,
  secrets: SecretBox,
  claims: readonly Claim[],
  maySee: CameBack['maySee'],
): Promise<Delivery | null> {
  for (const { deliveryId, mark } of claims) {
    if (await isReturnMark(tx, secrets, deliveryId, mark)) {
      const delivery = await findDelivery(tx, deliveryId);
      if (delivery !== null && maySee(delivery)) {
        return delivery;
      }
    }
  }
  return null;
}

/** Nobody has seen to it yet. */
const UNTOUCHED = { handledBy: null, handledAt: null, attachedTo: null, attachReason: null };

/** A clock that goes wrong elsewhere does not put things before the order or after now. */
function within(date: Date | null, from: Date, now: Date): Date {
  return date !== null && date >= from && date <= now ? date : now;
}

function receiptsOf(mail: ReadMail, delivery: Delivery, sha256: string, now: Date): NewReceipt[] {
  const happenedAt = within(mail.date, delivery.orderedAt, now);
  const isOther = (address: string | null) => address?.toLowerCase() !== delivery.email.toLowerCase();
  const key = (kind: string, place: number) => `${delivery.id} ${mail.messageId ?? sha256} ${kind} ${place}`;
  const about = { deliveryId: delivery.id, happenedAt };
  if (mail.kind === 'report') {
    return mail.reports.map(({ kind, status, words, address }, place) => ({
      ...about,
      kind,
      onceKey: key(kind, place),
      status,
      words,
      address: isOther(address) ? address : null,
    }));
  }
  const kind = mail.kind === 'reply' ? 'replied' : 'auto-replied';
  return mail.kind === 'unclear'
    ? []
    : [{ ...about, kind, onceKey: key(kind, 0), words: mail.excerpt, address: mail.sender }];
}

/**
 * Takes a mail that came back: keeps it, and notes what it tells of the delivery whose mark it carries. The same mail again
 * changes nothing. What carries no mark of ours is kept for a person, and moves no delivery.
 */
export async function takeReturnedMail(
  tx: EntityManager,
  secrets: SecretBox,
  { raw: whole, uploadedBy, maySee }: CameBack,
  now: Date,
): Promise<Taken> {
  const raw = whole.subarray(0, READ_LIMIT);
  const sha256 = sha256Of(raw);
  const mail = await readReturnedMail(raw);
  const delivery = await provenBy(tx, secrets, mail.claims, maySee);
  const deliveryId = delivery?.id ?? null;
  const { kind, sender, subject, excerpt } = mail;
  const row = { id: newId(), sha256, raw, kind, deliveryId, sender, subject, excerpt, notedAt: now };
  if (!(await keepReturnedMail(tx, { ...row, uploadedBy, ...UNTOUCHED }))) {
    return { outcome: 'known', deliveryId };
  }
  if (delivery === null || kind === 'unclear') {
    return { outcome: 'kept', deliveryId };
  }
  const { meetingId } = await showDelivery(tx, delivery.id);
  for (const receipt of receiptsOf(mail, delivery, sha256, now)) {
    if ((await addReceipt(tx, receipt, now)) && receipt.kind === 'bounced') {
      await recordOwn(tx, now, {
        action: 'delivery.bounced',
        organisationId: delivery.organisationId,
        meetingId,
        subjectId: delivery.id,
        details: { recipient: delivery.name, status: receipt.status ?? null, words: receipt.words ?? null },
      });
    }
  }
  return { outcome: 'noted', deliveryId };
}

/** What the reader of the mailbox does with each mail that came to it. */
export const returnedMailTaker = (secrets: SecretBox) => ({
  limit: READ_LIMIT,
  kept: (raw: Buffer) => Promise.resolve([raw]),
  whose: async (tx: EntityManager, raw: Buffer): Promise<string[]> => {
    const { claims } = await readReturnedMail(raw.subarray(0, READ_LIMIT));
    const delivery = await provenBy(tx, secrets, claims, () => true);
    return delivery === null ? [] : [delivery.organisationId];
  },
  take: async (tx: EntityManager, raw: Buffer, now: Date): Promise<boolean> => {
    await takeReturnedMail(tx, secrets, { raw, uploadedBy: null, maySee: () => true }, now);
    return true;
  },
});
