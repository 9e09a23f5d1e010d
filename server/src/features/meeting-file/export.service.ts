import { buffer } from 'node:stream/consumers';
import type { EntityManager } from 'typeorm';
import type { AttendanceRow } from '@klubbat/shared/contracts/attendance-row';
import type { AttendanceInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { FileAnswer } from '../../http/answer.js';
import { readFile } from '../files/stored-file.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { gatherRecord, type MeetingRecord } from '../record/meeting-record.js';
import { adjustmentsInFile } from './adjustments-in-file.js';

async function gather(
  tx: EntityManager,
  meeting: Meeting,
): Promise<Omit<MeetingRecord, 'file'> & { file: MeetingFile }> {
  const { file, ...record } = await gatherRecord(tx, meeting);
  const adjustments = await adjustmentsInFile(tx, meeting);
  return {
    ...record,
    file: {
      ...file,
      items: file.items.map(({ withdrawn: _withdrawn, ...item }) => item),
      ...(file.attendance === undefined ? {} : { attendance: file.attendance.map(inFile) }),
      ...(adjustments === undefined ? {} : { meeting: { ...file.meeting, adjustments } }),
    },
  };
}

/** The file has no place for a vacant seat: that the substitute serves is all that it says. */
function inFile({ vacantSeat: _seat, ...row }: AttendanceRow): AttendanceInFile {
  return row;
}

/** The meeting as a meeting file: what was imported comes back as it was given, with what has been changed since. */
export async function exportMeeting(tx: EntityManager, meeting: Meeting): Promise<MeetingFile> {
  return (await gather(tx, meeting)).file;
}

/** A name that no file of the meeting bears. */
function documentName(taken: Set<string>): string {
  let name = 'meeting.json';
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
    name = `meeting-${count}.json`;
  }
  return name;
}

/**
 * The meeting file and the files of its attachments as one zip archive, each under the name by which the meeting file
 * calls it: unpacked, they are what an import with files takes.
 */
export async function exportArchive(tx: EntityManager, meeting: Meeting): Promise<FileAnswer> {
  const { file, attachments } = await gather(tx, meeting);
  const stored = new Map(
    attachments.flatMap(({ fileName, fileId }) =>
      fileName === null || fileId === null ? [] : [[fileName, fileId]],
    ),
  );
  const { default: archiver } = await import('archiver');
  const archive = archiver('zip');
  const date = meeting.updatedAt;
  archive.append(JSON.stringify(file, null, 1), {
    name: documentName(new Set([...stored.keys()].map((name) => name.toLowerCase()))),
    date,
  });
  const bytes = buffer(archive);
  for (const [name, id] of stored) {
    archive.append((await readFile(tx, id)).bytes, { name, date });
  }
  await archive.finalize();
  const title = `${file.board.name} ${meeting.day}`.replace(/[/\\:*?"<>|]/g, '_');
  return new FileAnswer(await bytes, `${title}.zip`, 'application/zip', 'saved');
}
