import type { EntityManager } from 'typeorm';
import type { Work } from '../../platform/work.js';
import { findItems } from '../agenda/agenda-item.store.js';
import { assignmentsOf, giveAssignment } from '../assignments/assignment.service.js';
import { reportAssignment } from '../assignments/report-assignment.service.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { as } from './demo-acts.js';
import { secretary } from './demo-people.js';

/** What the words of a § ask for, noted as they stand. */
async function noteFound(
  work: Work,
  meetingId: string,
  title: string,
  dueOn: string | null,
): Promise<string> {
  const meeting = await findMeeting(work.tx, meetingId);
  const item = (await findItems(work.tx, meetingId)).find((one) => one.title === title);
  const [found] =
    meeting === null || item === undefined ? [] : (await assignmentsOf(work, item, meeting)).found;
  if (meeting === null || item === undefined || found === undefined) {
    throw new Error(`the demo lacks the assignment in ${title}`);
  }
  const { assignment } = await giveAssignment(work, meeting, item.id, {
    ...found,
    dueOn: found.dueOn ?? dueOn,
  });
  return assignment.id;
}

/** The executive's assignment of the spring is late with a first report; the health board's of November has begun. */
export async function playAssignments(tx: EntityManager, mayId: string, healthId: string): Promise<void> {
  const spring = await as(tx, secretary, '2026-05-21T08:30:00Z');
  const bus = await noteFound(spring, mayId, 'Bokbussens framtid, avsiktsförklaring', '2026-10-31');
  await reportAssignment(await as(tx, secretary, '2026-09-24T09:00:00Z'), bus, {
    kind: 'partial',
    day: '2026-09-23',
    words:
      'Två av de tre kommunerna har svarat. Regiondirektören väntar på Ådrans kommun, som tar upp frågan i november.',
    itemId: null,
  });
  await noteFound(
    await as(tx, secretary, '2026-11-20T12:30:00Z'),
    healthId,
    'Plan för ekonomi i balans',
    null,
  );
}
