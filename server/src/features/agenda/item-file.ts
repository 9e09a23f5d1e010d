import type { EntityManager } from 'typeorm';
import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { boardAsOf, organisationAsOf } from '../meetings/board-as-of.js';
import { attendanceOfRows, officersOfRows, personKeys } from '../meetings/meeting-rows.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findAttendance, findMeetingPeople, findOfficers } from '../meetings/meeting.store.js';
import type { AgendaItem, ItemContent } from './agenda-item.entity.js';

/** An item in the form of the meeting file; `content` where it is to be seen as it was, or would be. */
export function asInFile(item: AgendaItem, content: ItemContent = item.content): ItemInFile {
  return {
    ...(item.paragraph === null ? {} : { paragraph: item.paragraph }),
    title: item.title,
    ...(item.caseNumber === null ? {} : { caseNumber: item.caseNumber }),
    ...content,
  };
}

/** A meeting file without items: everyone of the meeting, and who served. */
export async function peopleFile(tx: EntityManager, meeting: Meeting): Promise<MeetingFile> {
  const people = await findMeetingPeople(tx, meeting.id);
  const { key } = personKeys(people);
  return {
    format: 'meeting-file',
    version: 1,
    organisation: await organisationAsOf(tx, meeting),
    board: await boardAsOf(tx, meeting),
    meeting: { date: meeting.day, ...(meeting.endDay === null ? {} : { endDate: meeting.endDay }) },
    people: people.map((person) => ({
      id: person.key,
      name: person.name,
      ...(person.party === null ? {} : { party: person.party }),
    })),
    officers: officersOfRows(await findOfficers(tx, meeting.id), key),
    attendance: attendanceOfRows(await findAttendance(tx, meeting.id), key),
    items: [],
  };
}

/**
 * A meeting file of one item, with everyone of the meeting and who served: what the rules ask to tell who may vote, and
 * what cannot be true of how it was decided.
 */
export async function itemFile(tx: EntityManager, meeting: Meeting, item: AgendaItem): Promise<MeetingFile> {
  return { ...(await peopleFile(tx, meeting)), items: [asInFile(item)] };
}
