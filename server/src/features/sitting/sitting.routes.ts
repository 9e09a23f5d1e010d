import { sittingDoors } from '@klubbat/shared/contracts/sitting';
import { route, type Route } from '../../http/route.js';
import { itemSubject } from '../agenda/item-subject.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { adjournMeeting } from './adjournment.service.js';
import { makeAct } from './attendance-act.service.js';
import { endMeeting } from './end-meeting.service.js';
import { openItem } from './open-item.service.js';
import { replyOf } from './present-sitting.js';
import { fillRoll } from './roll.service.js';

const writing = { may: 'meeting.write', subject: meetingSubject } as const;

export const sittingRoutes: Route[] = [
  route(sittingDoors.roll, {
    ...writing,
    do: async (work, { params }) => {
      const { meeting, added } = await fillRoll(work, params.id);
      return { ...(await replyOf(work, meeting)), added };
    },
  }),
  route(sittingDoors.open, {
    may: 'meeting.write',
    subject: itemSubject,
    do: async (work, { params, body }, subject) => {
      const { meeting, paragraph } = await openItem(work, subject.meeting.id, params.id, body.reason);
      return { ...(await replyOf(work, meeting)), paragraph };
    },
  }),
  route(sittingDoors.end, {
    ...writing,
    do: async (work, { params, body }) => replyOf(work, await endMeeting(work, params.id, body)),
  }),
  route(sittingDoors.adjourn, {
    ...writing,
    do: async (work, { params, body }) => replyOf(work, await adjournMeeting(work, params.id, body)),
  }),
  route(sittingDoors.act, {
    ...writing,
    do: async (work, { params, body }) => replyOf(work, await makeAct(work, params.id, body)),
  }),
];
