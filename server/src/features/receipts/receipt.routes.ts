import { receiptDoors } from '@klubbat/shared/contracts/receipt';
import { FileAnswer } from '../../http/answer.js';
import { openRoute, route, type Route } from '../../http/route.js';
import { deliverySubject } from '../dispatches/delivery-subject.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { confirmShared, openShared, showShared } from './receipt-link.service.js';
import { showReceipts, showStages } from './receipt.service.js';

export const receiptRoutes: Route[] = [
  route(receiptDoors.ofDelivery, {
    may: 'meeting.read',
    subject: deliverySubject,
    do: (work, { params }) => showReceipts(work.tx, params.id),
  }),
  route(receiptDoors.ofMeeting, {
    may: 'meeting.read',
    subject: meetingSubject,
    do: (work, { params }) => showStages(work.tx, params.id),
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
