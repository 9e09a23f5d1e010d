import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { MeetingPerson } from '../meetings/meeting-person.entity.js';
import { lockOpenMeeting, saveChanged } from '../meetings/meeting.service.js';
import { findAttendance, findOfficers, removeMeetingPerson } from '../meetings/meeting.store.js';
import { findItems } from './agenda-item.store.js';
import { peopleNamedIn } from './people-named.js';

/** Removes a person whom nothing in the meeting names. One who is named stays: his words have to have a name. */
export async function removeMeetingPersonUnlessNamed(
  work: Work,
  meetingId: string,
  person: MeetingPerson,
): Promise<void> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const places = [
    ...(await findOfficers(work.tx, meetingId))
      .filter((officer) => officer.meetingPersonId === person.id)
      .map(() => 'uppdragen'),
    ...(await findAttendance(work.tx, meetingId))
      .filter((row) => row.meetingPersonId === person.id || row.servesForId === person.id)
      .map(() => 'närvaron'),
    ...(await findItems(work.tx, meetingId))
      .filter((item) => peopleNamedIn(item.content).some(({ key }) => key === person.key))
      .map((item) => (item.paragraph === null ? `”${item.title}”` : `§ ${item.paragraph}`)),
  ];
  if (places.length > 0) {
    fail('still-referred-to', {
      params: { where: `${person.name} är namngiven i ${[...new Set(places)].join(', ')}` },
    });
  }
  await removeMeetingPerson(work.tx, person.id);
  await saveChanged(work, meeting, {
    action: 'meeting-person.removed',
    subjectId: person.id,
    details: { name: person.name },
  });
}
