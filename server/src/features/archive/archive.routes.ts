import { archiveDoors } from '@klubbat/shared/contracts/archive';
import { route, type Route } from '../../http/route.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { boardSubject } from '../register/board-subject.js';
import { organisationSubject } from '../register/organisation-subject.js';
import { makeMeetingPackage, makeYearPackage } from './make-package.service.js';

// a package that leaves the house is told of in the log: its door writes, although it is a GET
const handingOut = { may: 'meeting.archive', reads: false } as const;

export const archiveRoutes: Route[] = [
  route(archiveDoors.meeting, {
    ...handingOut,
    subject: meetingSubject,
    do: (work, { query }, subject) => makeMeetingPackage(work, subject, query.part),
  }),
  route(archiveDoors.board, {
    ...handingOut,
    subject: boardSubject,
    do: (work, { query }, { organisationId, boardId }) =>
      makeYearPackage(work, { organisationId, boardId }, query),
  }),
  route(archiveDoors.organisation, {
    ...handingOut,
    subject: organisationSubject,
    do: (work, { query }, { organisationId }) => makeYearPackage(work, { organisationId }, query),
  }),
];
