import { decisionDifferenceDoors } from '@klubbat/shared/contracts/decision-difference';
import { itemVersionDoors } from '@klubbat/shared/contracts/item-version';
import { route, type Route } from '../../http/route.js';
import { itemSubject } from '../agenda/item-subject.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { decisionDifferences } from './decision-differences.service.js';
import { showVersion, versionsOf } from './item-version.service.js';
import { restoreVersion } from './restore-version.service.js';

/** What was written on the way is working material: for those who write, not for every reader. */
export const itemVersionRoutes: Route[] = [
  route(itemVersionDoors.list, {
    may: 'meeting.write',
    subject: itemSubject,
    do: (work, { query }, { item }) => versionsOf(work, item, query.page),
  }),
  route(itemVersionDoors.show, {
    may: 'meeting.write',
    subject: itemSubject,
    do: (work, { params }, { item }) => showVersion(work, item, params.number),
  }),
  route(itemVersionDoors.restore, {
    may: 'meeting.write',
    subject: itemSubject,
    do: (work, { params, body }, { item, meeting }) =>
      restoreVersion(work, meeting, item, params.number, body),
  }),
  route(decisionDifferenceDoors.ofMeeting, {
    may: 'meeting.read',
    subject: meetingSubject,
    do: async (work, _input, { meeting }) => ({ items: await decisionDifferences(work, meeting) }),
  }),
];
