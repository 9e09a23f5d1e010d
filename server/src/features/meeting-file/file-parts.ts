import type { AttachmentInFile } from '@klubbat/shared/contracts/meeting-file';
import type { ProblemError } from '@klubbat/shared/contracts/problem';
import { importSentences } from '@klubbat/shared/sentences/import-sentences';
import type { UploadedFile } from '../../http/read-input.js';
import { checkFileOfImport, sameFileName } from '../attachments/file-check.js';

export interface MatchedFile {
  bytes: Buffer;
  mediaType: string;
}

export interface FileParts {
  /** by the attachment's number */
  matched: Map<number, MatchedFile>;
  /** something was sent that is no readable file of its kind */
  broken: ProblemError[];
  /** something is missing, unnamed or there twice */
  misplaced: ProblemError[];
}

/** Finds each attachment's file among the parts of the form, by file name, and checks what it is. */
export async function matchFiles(attachments: AttachmentInFile[], files: UploadedFile[]): Promise<FileParts> {
  const result: FileParts = { matched: new Map(), broken: [], misplaced: [] };
  files.forEach(({ name }, index) => {
    if (files.findIndex((other) => sameFileName(other.name, name)) < index) {
      result.misplaced.push({ path: '$.attachments', message: importSentences.fileTwice(name) });
    } else if (!attachments.some(({ file }) => file !== undefined && sameFileName(file, name))) {
      result.misplaced.push({ path: '$.attachments', message: importSentences.fileUnnamed(name) });
    }
  });
  for (const [index, { number, file, source }] of attachments.entries()) {
    if (file === undefined) {
      continue;
    }
    const path = `$.attachments[${index}].file`;
    const part = files.find(({ name }) => sameFileName(name, file));
    if (part === undefined) {
      if (source === 'file') {
        result.misplaced.push({ path, message: importSentences.fileMissing(file) });
      }
      continue;
    }
    const check = await checkFileOfImport(file, part.bytes);
    if (check.ok) {
      result.matched.set(number, { bytes: part.bytes, mediaType: check.mediaType });
    } else {
      result.broken.push({ path, message: importSentences.fileFault(file, check.fault) });
    }
  }
  return result;
}
