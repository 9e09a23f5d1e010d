import { followDoors } from '@klubbat/shared/contracts/follow';
import { handedInDoors } from '@klubbat/shared/contracts/handed-in';
import { speakerDoors } from '@klubbat/shared/contracts/speaker';
import { Answer } from '../../http/answer.js';
import { route, type Route } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import type { LiveHub } from '../live/live-hub.js';
import { meetingSubject, subjectOfMeeting } from '../meetings/meeting-subject.js';
import { findMeetingPerson } from '../meetings/meeting.store.js';
import { followViews } from './follow-view.service.js';
import { findHandedIn, findSpeaker } from './following.store.js';
import {
  handIn,
  listHandedIn,
  putAsideHandedIn,
  takeHandedIn,
  withdrawHandedIn,
} from './handed-in.service.js';
import { addToSpeakers, leaveSpeakers, orderSpeakers, speakersOf, takeTurn } from './speaker.service.js';

type ById = { params: { id: string } };

async function speakerSubject(work: Work, { params }: ById) {
  const speaker = await findSpeaker(work.tx, params.id);
  return speaker === null ? undefined : subjectOfMeeting(work, speaker.meetingId);
}

/** Only whoever waits himself may leave the list by this way. */
async function ownSpeaker(work: Work, input: ById) {
  const speaker = await findSpeaker(work.tx, input.params.id);
  const person = speaker === null ? null : await findMeetingPerson(work.tx, speaker.meetingPersonId);
  return person?.personId === work.actor.personId ? speakerSubject(work, input) : undefined;
}

async function handedInSubject(work: Work, { params }: ById) {
  const row = await findHandedIn(work.tx, params.id);
  return row === null ? undefined : subjectOfMeeting(work, row.meetingId);
}

/** Only whoever handed it in may know of it, besides those who write the meeting. */
async function ownHandedIn(work: Work, input: ById) {
  const row = await findHandedIn(work.tx, input.params.id);
  return row?.personId === work.actor.personId ? handedInSubject(work, input) : undefined;
}

const writing = { may: 'meeting.write', subject: meetingSubject } as const;

export const followingRoutes = (hub: LiveHub): Route[] => [
  route(followDoors.show, {
    may: 'meeting.read',
    subject: meetingSubject,
    do: async ({ tx, actor }, { params, query: { audience } }, subject) => {
      if (audience === 'room' && !may(actor, 'meeting.write', subject)) {
        fail('forbidden');
      }
      const views = hub.readyView(params.id) ?? (await followViews(tx, params.id));
      return views?.[audience] ?? fail('not-found');
    },
  }),
  route(speakerDoors.add, {
    ...writing,
    do: async (work, { params, body }) => ({
      speakers: await speakersOf(work, await addToSpeakers(work, params.id, body.person)),
    }),
  }),
  route(speakerDoors.turn, {
    may: 'meeting.write',
    subject: speakerSubject,
    do: async (work, { params, body }, { meeting }) => ({
      speakers: await speakersOf(work, await takeTurn(work, meeting.id, params.id, body.act)),
    }),
  }),
  route(speakerDoors.leave, {
    may: 'meeting.hand-in',
    subject: ownSpeaker,
    do: async (work, { params }, { meeting }) => ({
      state: await leaveSpeakers(work, meeting.id, params.id),
    }),
  }),
  route(speakerDoors.order, {
    ...writing,
    do: async (work, { params, body }) => ({
      speakers: await speakersOf(work, await orderSpeakers(work, params.id, body.speakers)),
    }),
  }),
  route(handedInDoors.list, {
    may: 'meeting.read',
    subject: meetingSubject,
    do: (work, _input, subject) => listHandedIn(work, subject.meeting, subject),
  }),
  route(handedInDoors.handIn, {
    may: 'meeting.hand-in',
    subject: meetingSubject,
    do: async (work, { params, body }) => {
      const { view, added } = await handIn(work, params.id, body);
      return new Answer(added ? 201 : 200, view);
    },
  }),
  route(handedInDoors.withdraw, {
    may: 'meeting.hand-in',
    subject: ownHandedIn,
    do: (work, { params }, { meeting }) => withdrawHandedIn(work, params.id, meeting),
  }),
  route(handedInDoors.take, {
    may: 'meeting.write',
    subject: handedInSubject,
    do: (work, { params }, { meeting }) => takeHandedIn(work, params.id, meeting),
  }),
  route(handedInDoors.putAside, {
    may: 'meeting.write',
    subject: handedInSubject,
    do: (work, { params, body }, { meeting }) => putAsideHandedIn(work, params.id, meeting, body.answer),
  }),
];
