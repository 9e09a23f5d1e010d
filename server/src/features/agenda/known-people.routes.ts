import { knownPeopleDoors } from '@klubbat/shared/contracts/known-people';
import { route, type Route } from '../../http/route.js';
import { meetingSubject, type MeetingSubject } from '../meetings/meeting-subject.js';
import { findPeopleNamedLike, findPeopleToName, type RegisterView } from '../register/known-people.store.js';

/** The register as it was on the meeting's day, seen from its board. */
const registerOf = ({ meeting }: MeetingSubject): RegisterView => ({
  organisationId: meeting.organisationId,
  boardId: meeting.boardId,
  day: meeting.day,
});

export const knownPeopleRoutes: Route[] = [
  route(knownPeopleDoors.find, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: async (work, { query }, subject) => ({
      people: await findPeopleToName(work.tx, registerOf(subject), query.q),
    }),
  }),
  route(knownPeopleDoors.similar, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: async (work, { query }, subject) => ({
      people: await findPeopleNamedLike(work.tx, registerOf(subject), query.name),
    }),
  }),
];
