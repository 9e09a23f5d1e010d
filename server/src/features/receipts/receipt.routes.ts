import { partyDoors } from '@klubbat/shared/contracts/party';
import { receiptDoors } from '@klubbat/shared/contracts/receipt';
import { onlyFile } from '../../http/only-file.js';
import { FileAnswer } from '../../http/answer.js';
import { openRoute, route, signedInRoute, type Route } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import type { SecretBox } from '../../platform/secret-box.js';
import type { Work } from '../../platform/work.js';
import { whereMay, type Scope } from '../../policies/may.js';
import type { Delivery } from '../dispatches/delivery.entity.js';
import { deliverySubject } from '../dispatches/delivery-subject.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { notePartyReceipt, showParty } from './party.service.js';
import { attachMail } from './attach-mail.service.js';
import { confirmShared, openShared, showShared } from './receipt-link.service.js';
import { showReceipts, showStages, takeLinkBack } from './receipt.service.js';
import { takeReturnedMail } from './returned-mail.service.js';
import { findLeftMail, markHandled } from './returned-mail.store.js';

const words = { noFile: 'Välj mejlet som en fil (.eml).', oneFile: 'Lämna ett mejl åt gången.' };

/** Where the actor may send extracts, and so may know what came back of them. */
function ownScope({ actor }: Work): Scope {
  const scope = whereMay(actor, 'meeting.dispatch');
  if (!scope.everywhere && scope.organisations.length === 0 && scope.boards.length === 0) {
    fail('forbidden');
  }
  return scope;
}

/** The doors to what comes back of deliveries. */
export const receiptRoutes = (secrets: SecretBox): Route[] => [
  signedInRoute(receiptDoors.left, {
    do: async (work) => {
      const mails = await findLeftMail(work.tx, ownScope(work), work.actor.personId);
      return { mails: mails.map((one) => ({ ...one, notedAt: one.notedAt.toISOString() })) };
    },
  }),
  signedInRoute(receiptDoors.handIn, {
    do: (work, { files }) => {
      const { everywhere, organisations, boards } = ownScope(work);
      const cameBack = {
        raw: onlyFile(files, words).bytes,
        uploadedBy: work.actor.personId,
        maySee: ({ organisationId, boardId }: Delivery) =>
          everywhere || organisations.includes(organisationId) || boards.includes(boardId),
      };
      return takeReturnedMail(work.tx, secrets, cameBack, work.now);
    },
  }),
  signedInRoute(receiptDoors.attach, {
    do: async (work, { params, body }) => {
      await attachMail(work, ownScope(work), params.id, body);
      return {};
    },
  }),
  signedInRoute(receiptDoors.handled, {
    do: async (work, { params }) => {
      const by = { scope: ownScope(work), personId: work.actor.personId, now: work.now };
      if (!(await markHandled(work.tx, params.id, by))) {
        fail('not-found');
      }
      return {};
    },
  }),
  route(receiptDoors.ofDelivery, {
    may: 'meeting.read',
    subject: deliverySubject,
    do: (work, { params }) => showReceipts(work.tx, params.id),
  }),
  route(receiptDoors.revokeLink, {
    may: 'meeting.dispatch',
    subject: deliverySubject,
    do: (work, { body }, { meeting, delivery }) =>
      takeLinkBack(work, { meetingId: meeting.id, delivery, reason: body.reason }),
  }),
  route(receiptDoors.ofMeeting, {
    may: 'meeting.read',
    subject: meetingSubject,
    do: (work, { params }) => showStages(work.tx, params.id),
  }),
  route(partyDoors.show, {
    may: 'meeting.read',
    subject: deliverySubject,
    do: async (work, _input, { delivery }) => ({ party: await showParty(work.tx, delivery) }),
  }),
  route(partyDoors.note, {
    may: 'meeting.dispatch',
    subject: deliverySubject,
    do: async (work, { params, body }, { meeting }) => ({
      party: await notePartyReceipt(work, meeting, params.id, body),
    }),
  }),
  openRoute(receiptDoors.shared, { do: (work, { params }) => showShared(work, params.token) }),
  openRoute(receiptDoors.openShared, {
    do: async (work, { params }) => {
      const { bytes, name, mediaType } = await openShared(work, params.token);
      return new FileAnswer(bytes, name, mediaType, 'inline');
    },
  }),
  openRoute(receiptDoors.confirm, {
    do: (work, { params, body }) => confirmShared(work, params.token, body),
  }),
];
