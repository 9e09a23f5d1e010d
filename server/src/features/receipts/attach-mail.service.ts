import type { z } from 'zod';
import type { receiptDoors } from '@klubbat/shared/contracts/receipt';
import { returnedMailFaults } from '@klubbat/shared/sentences/receipt-sentences';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { Scope } from '../../policies/may.js';
import { record } from '../audit/audit.store.js';
import { showDelivery } from '../dispatches/delivery.service.js';
import { findDelivery } from '../dispatches/delivery.store.js';
import { addReceipt } from './receipt.store.js';
import { lockSeenMail, markAttached } from './returned-mail.store.js';

type Wish = z.output<typeof receiptDoors.attach.body>;

/**
 * Attaches a mail that proved nothing to the delivery that a person says it is about, and notes what he says that it tells, in
 * his name and with how he knows. Once more changes nothing. Refuses with `not-found` what he may not see or send, `locked`
 * what somebody has seen to in another way, and `invalid` a delivery that has not left.
 */
export async function attachMail(work: Work, scope: Scope, id: string, wish: Wish): Promise<void> {
  const { tx, actor, now } = work;
  const mail = (await lockSeenMail(tx, id, scope, actor.personId)) ?? fail('not-found');
  const delivery = (await findDelivery(tx, wish.deliveryId)) ?? fail('not-found');
  const { everywhere, organisations, boards } = scope;
  if (!everywhere && !organisations.includes(delivery.organisationId) && !boards.includes(delivery.boardId)) {
    fail('not-found');
  }
  if (mail.attachedTo === delivery.id) {
    return;
  }
  if (mail.handledAt !== null) {
    fail('locked', { params: { what: 'Mejlet' } });
  }
  if (delivery.state !== 'sent') {
    fail('invalid', { errors: [{ path: '$.deliveryId', message: returnedMailFaults.notSent }] });
  }
  const reason = wish.reason.trim();
  await markAttached(tx, mail, {
    ...{ attachedTo: delivery.id, attachReason: reason, handledBy: actor.personId, handledAt: now },
  });
  await addReceipt(
    tx,
    {
      ...{ deliveryId: delivery.id, kind: wish.tells, onceKey: `${delivery.id} attached ${mail.id}` },
      ...{ happenedAt: mail.notedAt, words: mail.excerpt, address: mail.sender },
      ...{ notedBy: actor.personId, note: reason },
    },
    now,
  );
  const { meetingId } = await showDelivery(tx, delivery.id);
  await record(work, {
    action: 'delivery.mail-attached',
    organisationId: delivery.organisationId,
    meetingId,
    subjectId: delivery.id,
    details: { name: delivery.name, tells: wish.tells, reason, sender: mail.sender, sha256: mail.sha256 },
  });
}
