import { entityPart, part } from '../../platform/read-together.js';
import { Attendance } from './attendance.entity.js';
import { MeetingPerson } from './meeting-person.entity.js';
import { Meeting } from './meeting.entity.js';
import { Officer } from './officer.entity.js';

/* Of the meeting `$1`, to be read together with more of it. */

export const MEETING = entityPart(Meeting, 'FROM meeting t WHERE t.id = $1');

export const MEETING_PEOPLE = entityPart(
  MeetingPerson,
  'FROM meeting_person t WHERE t.meeting_id = $1 ORDER BY t.position',
);

export const ATTENDANCE = entityPart(
  Attendance,
  'FROM attendance t WHERE t.meeting_id = $1 ORDER BY t.position',
);

export const OFFICERS = entityPart(
  Officer,
  'FROM officer t WHERE t.meeting_id = $1 ORDER BY t.role, t.position',
);

/** Its people of the register that have an account. */
export const PEOPLE_WITH_ACCOUNT = part<{ id: string }>(
  'SELECT a.person_id AS id FROM meeting_person p JOIN account a ON a.person_id = p.person_id WHERE p.meeting_id = $1',
);

/** One row where the person `$2` of the register is named in it. */
export const NAMED = part<{ id: string }>(
  'SELECT p.id FROM meeting_person p WHERE p.meeting_id = $1 AND p.person_id = $2',
);
