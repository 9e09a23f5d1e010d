import { v7 as newId } from 'uuid';
import type { PartyReceiptDraft, PartyView } from '@klubbat/shared/contracts/party';
import { lastPartyAppealDay } from '@klubbat/shared/rules/appeal-period';
import { partyFaults } from '@klubbat/shared/sentences/party-sentences';
import type { EntityManager } from 'typeorm';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import type { Delivery } from '../dispatches/delivery.entity.js';
import { lockDelivery } from '../dispatches/delivery.store.js';
import { findPartyDispatch } from '../dispatches/party-dispatch.store.js';
import { addPartyReceipt, findPartyReceipts, type PartyReceiptRow } from './party-receipt.store.js';
import { findReceipts } from './receipt.store.js';

type Received = NonNullable<PartyView['received']>;

const asNoted = ({ receivedOn, manner, note, by, notedAt }: PartyReceiptRow): Received => ({
  receivedOn,
  manner,
  note,
  by,
  at: notedAt.toISOString(),
});

/** The first time that the party confirmed by the link of its letter. */
async function confirmed(tx: EntityManager, deliveryId: string): Promise<Received | undefined> {
  const first = (await findReceipts(tx, deliveryId)).find(
    ({ kind }) => kind === 'confirmed' || kind === 'registered',
  );
  return (
    first && {
      receivedOn: dayInSweden(first.happenedAt),
      manner: 'receipt',
      note: null,
      by: first.name ?? '',
      at: first.happenedAt.toISOString(),
    }
  );
}

/** When the party of a delivery got the decision: what a person noted last, else when it confirmed. Null: no party's. */
export async function showParty(
  tx: EntityManager,
  { id, dispatchId }: Pick<Delivery, 'id' | 'dispatchId'>,
): Promise<PartyView | null> {
  const party = await findPartyDispatch(tx, dispatchId);
  if (party === null) {
    return null;
  }
  const noted = (await findPartyReceipts(tx, id)).map(asNoted);
  const byLink = await confirmed(tx, id);
  const [received = null, ...earlier] = [...noted.toReversed(), ...(byLink === undefined ? [] : [byLink])];
  return {
    instance: party.instance,
    received,
    lastAppealDay: received === null ? null : lastPartyAppealDay(received.receivedOn),
    earlier,
  };
}

function refuseDraft(work: Work, delivery: Delivery, { receivedOn, manner, note }: PartyReceiptDraft): void {
  const errors = [
    ...(receivedOn < dayInSweden(delivery.orderedAt) || receivedOn > dayInSweden(work.now)
      ? [{ path: '$.receivedOn', message: partyFaults.day }]
      : []),
    ...(manner === 'other' && !note?.trim() ? [{ path: '$.note', message: partyFaults.note }] : []),
  ];
  if (errors.length > 0) {
    fail('invalid', { errors });
  }
}

/**
 * Notes the day on which a party got the decision, and how. A later note holds instead of an earlier, and both stay; the same
 * again changes nothing. Refuses with `not-found` a delivery that is to no party, and with `invalid` a day that cannot be.
 */
export async function notePartyReceipt(
  work: Work,
  { id: meetingId, organisationId }: { id: string; organisationId: string },
  deliveryId: string,
  draft: PartyReceiptDraft,
): Promise<PartyView | null> {
  const { tx, actor, now } = work;
  const delivery = await lockDelivery(tx, deliveryId);
  if (delivery === null || (await findPartyDispatch(tx, delivery.dispatchId)) === null) {
    fail('not-found');
  }
  refuseDraft(work, delivery, draft);
  const { receivedOn, manner } = draft;
  const note = draft.note?.trim() ? draft.note.trim() : null;
  const last = (await findPartyReceipts(tx, deliveryId)).at(-1);
  const isSame = last?.receivedOn === receivedOn && last.manner === manner && last.note === note;
  if (!isSame) {
    await addPartyReceipt(tx, {
      id: newId(),
      deliveryId,
      receivedOn,
      manner,
      note,
      notedBy: actor.personId,
      notedAt: now,
    });
    await record(work, {
      action: 'party-receipt.noted',
      organisationId,
      meetingId,
      subjectId: deliveryId,
      details: { recipient: delivery.name, receivedOn, manner, ...(note === null ? {} : { note }) },
    });
  }
  return showParty(tx, delivery);
}
