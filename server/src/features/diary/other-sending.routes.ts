import { otherSendingDoors } from '@klubbat/shared/contracts/other-sending';
import { Answer } from '../../http/answer.js';
import { route, type Route } from '../../http/route.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { noteOtherSending, presentOtherSendings } from './other-sending.service.js';

export const otherSendingRoutes: Route[] = [
  route(otherSendingDoors.list, {
    may: 'meeting.read',
    subject: meetingSubject,
    do: async (work, { params }) => ({ sendings: await presentOtherSendings(work, params.id) }),
  }),
  route(otherSendingDoors.note, {
    may: 'meeting.dispatch',
    subject: meetingSubject,
    do: async (work, { params, body }) => {
      const { sending, created } = await noteOtherSending(work, params.id, body);
      return new Answer(created ? 201 : 200, sending);
    },
  }),
];
