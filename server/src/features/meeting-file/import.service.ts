import { longDate } from '@klubbat/shared/sentences/dates';
import { importSentences } from '@klubbat/shared/sentences/import-sentences';
import { Answer } from '../../http/answer.js';
import type { UploadedFile } from '../../http/read-input.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import { record } from '../audit/audit.store.js';
import { sha256Of } from '../files/stored-file.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeetingAt } from '../meetings/meeting.store.js';
import { nameKey } from '../register/register.store.js';
import { meetingFileSha256 } from './canonical-json.js';
import { checkUpload, type CheckedUpload } from './check-upload.js';
import { mayImportSomewhere, placeOf } from './import-place.js';
import { landMeeting, type ImportMark } from './land-meeting.js';
import { findImported, lockImports } from './meeting-file.store.js';
import { readUpload } from './read-upload.js';

type Imported = Answer<{ meetingId: string }>;

function markOf({ file, files }: CheckedUpload): ImportMark {
  const named = (file.attachments ?? []).flatMap(({ number, file: name }) => {
    const part = files.get(number);
    return name === undefined || part === undefined ? [] : [[name, sha256Of(part.bytes)]];
  });
  return { sha256: meetingFileSha256(file), files: Object.fromEntries(named) as Record<string, string> };
}

/** The same file again is no fault, and changes nothing; the same with other files beside it is another one. */
function againAs(known: Meeting, { file }: CheckedUpload, mark: ImportMark): Imported {
  const same = Object.entries(mark.files).every(([name, sha256]) => known.importFiles?.[name] === sha256);
  return same
    ? new Answer(200, { meetingId: known.id })
    : refuse(known, file.board.name, importSentences.filesDiffer);
}

function refuse(other: Meeting, board: string, message: string): never {
  fail('already-imported', {
    meetingId: other.id,
    params: { board, date: `den ${longDate(other.day)}` },
    errors: [{ path: '$.meeting.date', message }],
  });
}

/**
 * Imports a meeting, all or nothing. Checks the file first (`malformed`, `invalid`, `file-broken`), then who asks
 * (`forbidden`); the same file again answers 200 with the meeting that stands; refuses another meeting of the same board,
 * day and start (`already-imported`) and §§ that the series has already (`number-taken`).
 */
export async function importMeeting(
  work: Work,
  input: { body: unknown; files: UploadedFile[]; form: boolean },
): Promise<Imported> {
  if (!mayImportSomewhere(work.actor)) {
    fail('forbidden');
  }
  const upload = await checkUpload(readUpload(input));
  const { file } = upload;
  const mark = markOf(upload);
  await lockImports(work.tx, nameKey(file.organisation.name));
  const known = await findImported(work.tx, mark.sha256);
  if (known !== null && may(work.actor, 'meeting.write', known)) {
    return againAs(known, upload, mark);
  }
  const board = await placeOf(work, file);
  const other = await findMeetingAt(work.tx, board.id, file.meeting.date, file.meeting.start ?? null);
  if (other !== null) {
    refuse(other, board.name, importSentences.alreadyImported(other.day));
  }
  const meeting = await landMeeting(work, board, upload, mark);
  await record(work, {
    action: 'meeting.imported',
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: meeting.id,
    details: {
      board: board.name,
      date: meeting.day,
      items: file.items.length,
      history: meeting.history,
      sha256: mark.sha256,
      files: mark.files,
    },
  });
  return new Answer(201, { meetingId: meeting.id });
}
