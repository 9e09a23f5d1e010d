import { usualLayout } from '@klubbat/shared/contracts/board-layout';
import { v7 as newId } from 'uuid';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { Work } from '../../platform/work.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { addItems } from '../agenda/agenda-item.store.js';
import type { Attachment } from '../attachments/attachment.entity.js';
import { addAttachments } from '../attachments/attachment.store.js';
import { storeFile } from '../files/stored-file.store.js';
import { attendanceRows, officerRows, personKeys } from '../meetings/meeting-rows.js';
import { refreshSearchText } from '../meetings/meeting-search.store.js';
import { newMeeting } from '../meetings/new-meeting.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import {
  addMeeting,
  addMeetingPeople,
  replaceAttendance,
  replaceOfficers,
  saveMeeting,
} from '../meetings/meeting.store.js';
import { addAdjustments } from '../protocols/protocol.store.js';
import type { Board } from '../register/board.entity.js';
import type { CheckedUpload } from './check-upload.js';
import { givenEmpty } from './given-empty.js';
import { openSeries } from './give-imported-numbers.js';
import { importedAdjustments } from './imported-adjustments.js';
import { peopleRows } from './people-rows.js';

export interface ImportMark {
  sha256: string;
  /** SHA-256 of each file that came along, by name */
  files: Record<string, string>;
}

function meetingRow(work: Work, board: Board, file: MeetingFile): Meeting {
  const { meeting } = file;
  return {
    ...newMeeting(work, board, meeting.date),
    endDay: meeting.endDate ?? null,
    startTime: meeting.start ?? null,
    endTime: meeting.end ?? null,
    place: meeting.place ?? null,
    adjournments: meeting.adjournments ?? null,
    noticeBoard: meeting.noticeBoard ?? null,
    adjustmentNote: meeting.adjustmentNote ?? null,
    extra: meeting.extra ?? false,
    record: meeting.record ?? 'protocol',
    number: meeting.number ?? null,
    adjustmentDay: meeting.adjustmentDate ?? null,
    signatureReference: file.signatureReference ?? null,
    organisationAsOf: file.organisation,
    boardAsOf: file.board,
    givenEmpty: givenEmpty(file),
  };
}

function itemRows(
  work: Work,
  meetingId: string,
  file: MeetingFile,
  seriesId: string | null,
  adjustmentOf: (string | null)[],
): AgendaItem[] {
  return file.items.map(({ paragraph, title, caseNumber, ...content }, index) => ({
    id: newId(),
    meetingId,
    position: index + 1,
    seriesId: paragraph === undefined ? null : seriesId,
    paragraph: paragraph ?? null,
    openedAt: null,
    announcedOn: null,
    agreedAt: null,
    agreedBy: null,
    title,
    caseNumber: caseNumber ?? null,
    content,
    adjustmentId: adjustmentOf[index] ?? null,
    version: 1,
    saveIds: [],
    updatedAt: work.now,
    updatedBy: work.actor.personId,
  }));
}

async function attachmentRows(
  work: Work,
  meetingId: string,
  { file, files }: CheckedUpload,
): Promise<Attachment[]> {
  const rows: Attachment[] = [];
  for (const [position, given] of (file.attachments ?? []).entries()) {
    const part = files.get(given.number);
    const stored = part === undefined ? null : await storeFile(work.tx, part.bytes, part.mediaType, work.now);
    rows.push({
      id: newId(),
      meetingId,
      position,
      number: given.number,
      title: given.title,
      source: given.source ?? 'paper',
      fileName: given.file ?? null,
      label: given.label ?? null,
      confidential: given.confidential ?? null,
      fileId: stored?.id ?? null,
    });
  }
  return rows;
}

/** Writes a checked meeting into its board, all of it. A meeting that is history is locked as the last thing. */
export async function landMeeting(
  work: Work,
  board: Board,
  upload: CheckedUpload,
  mark: ImportMark,
): Promise<Meeting> {
  const { file, history, remarks } = upload;
  const { tx } = work;
  const meeting = meetingRow(work, board, file);
  const people = await peopleRows(tx, meeting, file.people);
  const adjustments = importedAdjustments(meeting.id, file, history);
  await addMeeting(tx, meeting);
  await addMeetingPeople(tx, people.rows);
  const { id } = personKeys(people.rows);
  await replaceOfficers(tx, meeting.id, officerRows(meeting.id, file.officers ?? {}, id));
  await replaceAttendance(tx, meeting.id, attendanceRows(meeting.id, file.attendance ?? [], id));
  await addAdjustments(tx, adjustments.elsewhere);
  const series = await openSeries(work, meeting, file);
  await addItems(tx, itemRows(work, meeting.id, file, series.seriesId, adjustments.ofItem));
  await series.close();
  await addAttachments(tx, await attachmentRows(work, meeting.id, upload));
  await refreshSearchText(tx, meeting.id);
  return saveMeeting(tx, {
    ...meeting,
    history,
    // what was adjusted elsewhere reads the same whatever the board chooses later
    ...(history
      ? { voteStyle: 'sides' as const, attendanceStyle: 'presence' as const, layout: usualLayout }
      : {}),
    locked: history,
    remarks: [...remarks, ...people.remarks],
    importSha256: mark.sha256,
    importFiles: Object.keys(mark.files).length === 0 ? null : mark.files,
    plannedAdjustments: adjustments.planned.length === 0 ? null : adjustments.planned,
  });
}
