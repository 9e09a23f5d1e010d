import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ProblemError } from '@klubbat/shared/contracts/problem';
import { importSentences } from '@klubbat/shared/sentences/import-sentences';
import { fail } from '../../platform/errors.js';
import { checkMeetingFile } from './check-meeting-file.js';
import { matchFiles, type FileParts, type MatchedFile } from './file-parts.js';
import type { Upload } from './read-upload.js';

/** More would only hide the first ones. */
const MOST_ERRORS = 1000;

export interface CheckedUpload {
  file: MeetingFile;
  /** adjusted before it came here */
  history: boolean;
  /** what is odd in a meeting that is history */
  remarks: ProblemError[];
  /** the files that came along, by the number of their attachment */
  files: Map<number, MatchedFile>;
}

function refuse(code: 'invalid' | 'file-broken', errors: ProblemError[]): never {
  const told = errors.slice(0, MOST_ERRORS);
  if (errors.length > MOST_ERRORS) {
    told.push({ path: '$', message: importSentences.moreFaults(errors.length - MOST_ERRORS) });
  }
  fail(code, { errors: told });
}

/**
 * Checks the meeting file and the files beside it, and refuses with everything that is wrong at once: `invalid`, or
 * `file-broken` where nothing but a file is.
 */
export async function checkUpload({ raw, files }: Upload): Promise<CheckedUpload> {
  const checked = checkMeetingFile(raw);
  const parts: FileParts =
    checked.file === undefined || files === undefined
      ? { matched: new Map(), broken: [], misplaced: [] }
      : await matchFiles(checked.file.attachments ?? [], files);
  if (!checked.ok) {
    refuse('invalid', [...checked.errors, ...parts.misplaced, ...parts.broken]);
  }
  if (parts.misplaced.length > 0) {
    refuse('invalid', [...parts.misplaced, ...parts.broken]);
  }
  if (parts.broken.length > 0) {
    refuse('file-broken', parts.broken);
  }
  const { file, history, remarks } = checked;
  return { file, history, remarks, files: parts.matched };
}
