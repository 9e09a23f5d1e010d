import type { EntityManager } from 'typeorm';
import type { AttendanceRow } from '@klubbat/shared/contracts/attendance-row';
import type { ItemInFile, MeetingFile, PersonInFile } from '@klubbat/shared/contracts/meeting-file';
import { withPresentWords } from '@klubbat/shared/text/attachment-links';
import { mapTexts } from '@klubbat/shared/text/item-texts';
import { readTogether, type ReadParts } from '../../platform/read-together.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { ITEMS } from '../agenda/item-parts.js';
import { attachmentParts, withFiles, type AttachmentRow } from '../attachments/attachment.store.js';
import { boardOf, organisationOf } from '../meetings/board-as-of.js';
import { boardParts } from '../meetings/board-parts.js';
import type { Attendance } from '../meetings/attendance.entity.js';
import { attendanceOfRows, officersOfRows, personKeys } from '../meetings/meeting-rows.js';
import type { MeetingPerson } from '../meetings/meeting-person.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { ATTENDANCE, MEETING_PEOPLE, OFFICERS } from '../meetings/meeting-parts.js';

/** A meeting in the form of the file, with what the file has no place for: vacant seats in which substitutes serve. */
export type RecordedMeeting = Omit<MeetingFile, 'attendance'> & { attendance?: AttendanceRow[] };

export interface MeetingRecord {
  file: RecordedMeeting;
  items: AgendaItem[];
  people: MeetingPerson[];
  attendance: Attendance[];
  attachments: AttachmentRow[];
}

function personInFile(person: MeetingPerson): PersonInFile {
  const { key, name, party, represents, title, email } = person;
  return {
    id: key,
    name,
    ...(party === null ? {} : { party }),
    ...(represents === null ? {} : { represents }),
    ...(title === null ? {} : { title }),
    ...(email === null ? {} : { email }),
  };
}

/** A file knows no ids of attachments: a link is written as its words, with the number that the attachment has now. */
function itemInFile(item: AgendaItem, attachments: AttachmentRow[]): ItemInFile {
  const content = mapTexts(item.content, (text) => withPresentWords(text, attachments));
  return {
    ...(item.paragraph === null ? {} : { paragraph: item.paragraph }),
    title: item.title,
    ...(item.caseNumber === null ? {} : { caseNumber: item.caseNumber }),
    ...content,
  };
}

function meetingInFile(meeting: Meeting): MeetingFile['meeting'] {
  const given = (name: string, value: unknown) => (value === null ? {} : { [name]: value });
  return {
    date: meeting.day,
    ...given('start', meeting.startTime),
    ...given('end', meeting.endTime),
    ...given('place', meeting.place),
    ...given('adjournments', meeting.adjournments),
    ...given('adjustmentDate', meeting.adjustmentDay),
    ...given('noticeBoard', meeting.noticeBoard),
    ...given('adjustmentNote', meeting.adjustmentNote),
    ...given('endDate', meeting.endDay),
    ...(meeting.extra ? { extra: true } : {}),
    ...(meeting.record === 'notes' ? { record: 'notes' as const } : {}),
    ...given('number', meeting.number),
  };
}

/** What a record is made of, to be read together with more of the meeting `$1`. */
export const recordParts = {
  people: MEETING_PEOPLE,
  items: ITEMS,
  officers: OFFICERS,
  attendance: ATTENDANCE,
  ...attachmentParts,
  ...boardParts,
};

/**
 * The whole meeting in the form of the meeting file, as it stands in this transaction: what rules check, documents
 * print and an export gives. Without `meeting.adjustments`, which the rooms above know. Lists that were given empty
 * come back empty. `change` is called with the items before they are put down.
 */
export async function gatherRecord(
  tx: EntityManager,
  meeting: Meeting,
  change?: (items: AgendaItem[]) => void,
): Promise<MeetingRecord> {
  const rows = await readTogether(tx, recordParts, [meeting.id]);
  change?.(rows.items);
  return recordOf(meeting, rows);
}

/** The same, of what has been read. */
export function recordOf(meeting: Meeting, rows: ReadParts<typeof recordParts>): MeetingRecord {
  const { people, items } = rows;
  const attachments = withFiles(rows);
  const { key } = personKeys(people);
  const officers = officersOfRows(rows.officers, key);
  const attendance = attendanceOfRows(rows.attendance, key);
  const empty = new Set(meeting.givenEmpty);
  for (const name of ['adjusters', 'actingChairs', 'reserveAdjusters'] as const) {
    if (officers[name] === undefined && empty.has(`officers.${name}`)) {
      officers[name] = [];
    }
  }
  const file: RecordedMeeting = {
    format: 'meeting-file',
    version: 1,
    organisation: organisationOf(meeting, rows.organisation[0]),
    board: boardOf(meeting, rows.board[0], rows.seatCount[0]?.seats ?? null),
    meeting: meetingInFile(meeting),
    people: people.map(personInFile),
    ...(Object.keys(officers).length > 0 || empty.has('officers') ? { officers } : {}),
    ...(attendance.length > 0 || empty.has('attendance') ? { attendance } : {}),
    items: items.map((item) => itemInFile(item, attachments)),
    ...(attachments.length > 0 || empty.has('attachments')
      ? {
          attachments: attachments.map(({ number, title, source, fileName, label, confidential }) => ({
            number,
            title,
            ...(source === 'paper' ? {} : { source }),
            ...(fileName === null ? {} : { file: fileName }),
            ...(label === null ? {} : { label }),
            ...(confidential === null ? {} : { confidential }),
          })),
        }
      : {}),
    ...(meeting.signatureReference === null ? {} : { signatureReference: meeting.signatureReference }),
  };
  return { file, items, people, attendance: rows.attendance, attachments };
}
