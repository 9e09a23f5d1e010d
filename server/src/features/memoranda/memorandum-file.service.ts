import { v7 as newId } from 'uuid';
import { importSentences } from '@klubbat/shared/sentences/import-sentences';
import { memorandumFaults } from '@klubbat/shared/sentences/memorandum-sentences';
import { onlyFile } from '../../http/only-file.js';
import type { UploadedFile } from '../../http/read-input.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { addAttachment, keepChecked } from '../attachments/attachment.service.js';
import { record } from '../audit/audit.store.js';
import { readFile, sha256Of } from '../files/stored-file.store.js';
import type { Memorandum } from './memorandum.entity.js';
import type { MemorandumFile } from './memorandum-file.entity.js';
import {
  addMemorandumFile,
  findMemorandumFiles,
  leaveOutFile,
  type MemorandumFileRow,
} from './memorandum-file.store.js';
import { lockFor, refuse, saveNext } from './memorandum.service.js';
import type { SubmissionRow } from './memorandum.store.js';

/** More than anybody reads before a meeting. */
const MOST = 50;

/** The files that belong to a memorandum now. */
export async function presentFiles(work: Work, memorandumId: string): Promise<MemorandumFileRow[]> {
  return (await findMemorandumFiles(work.tx, memorandumId)).filter(({ removedAt }) => removedAt === null);
}

async function note(work: Work, memorandum: Memorandum): Promise<void> {
  await saveNext(work, memorandum);
  await record(work, {
    action: 'memorandum.updated',
    organisationId: memorandum.organisationId,
    subjectId: memorandum.id,
    details: { changed: ['files'] },
  });
}

/** Adds a file. The same bytes under the same name are the same upload, sent again: `added` is then false. */
export async function addFile(work: Work, id: string, files: UploadedFile[]): Promise<{ added: boolean }> {
  const { memorandum } = await lockFor(work, id, 'write');
  const file = onlyFile(files, { noFile: memorandumFaults.noFile, oneFile: importSentences.oneFile });
  const standing = await presentFiles(work, id);
  const sum = sha256Of(file.bytes);
  if (standing.some(({ sha256, fileName }) => sha256 === sum && fileName === file.name)) {
    return { added: false };
  }
  if (standing.length >= MOST) {
    refuse('$.file', memorandumFaults.manyFiles(MOST));
  }
  const stored = await keepChecked(work, file);
  await addMemorandumFile(work.tx, {
    id: newId(),
    memorandumId: id,
    fileId: stored.id,
    fileName: file.name,
    addedAt: work.now,
    removedAt: null,
  });
  await note(work, memorandum);
  return { added: true };
}

/** Leaves a file out of what is submitted next. What has been submitted keeps it. */
export async function removeFile(work: Work, file: MemorandumFile): Promise<void> {
  const { memorandum } = await lockFor(work, file.memorandumId, 'write');
  if (file.removedAt === null) {
    await leaveOutFile(work.tx, file.id, work.now);
    await note(work, memorandum);
  }
}

/** Whether the actor may read a file: its author any, others what was submitted. */
export function mayRead(
  work: Work,
  memorandum: Memorandum,
  submissions: readonly SubmissionRow[],
  id: string,
): boolean {
  return memorandum.authorId === work.actor.personId || submissions.some(({ files }) => files.includes(id));
}

/** Puts the files of a submission among the attachments of its meeting, and tells their numbers there. */
export async function attachFiles(work: Work, submission: SubmissionRow): Promise<number[]> {
  const known = await findMemorandumFiles(work.tx, submission.memorandumId);
  const numbers: number[] = [];
  for (const id of submission.files) {
    const file = known.find((one) => one.id === id) ?? fail('not-found');
    const { bytes } = await readFile(work.tx, file.fileId);
    const { attachment } = await addAttachment(
      work,
      submission.meetingId,
      {
        title: file.fileName.replace(/\.[^.]+$/, ''),
        source: 'file',
        ...(submission.confidential === null ? {} : { confidential: submission.confidential }),
      },
      [{ field: 'file', name: file.fileName, bytes }],
    );
    numbers.push(attachment.number);
  }
  return numbers;
}
