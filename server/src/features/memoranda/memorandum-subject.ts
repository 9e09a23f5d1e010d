import type { Work } from '../../platform/work.js';
import { findMemorandumRow } from './memorandum-list.store.js';
import { mayRead } from './memorandum-file.service.js';
import { findMemorandumFile } from './memorandum-file.store.js';
import { findMemorandum, findSubmissions } from './memorandum.store.js';

/** The memorandum that a door is about, where the actor sees it; one that he does not is none. */
export async function memorandumSubject(work: Work, { params }: { params: { id: string } }) {
  const row = await findMemorandumRow(work.tx, work.actor, params.id);
  const memorandum = row === undefined ? null : await findMemorandum(work.tx, params.id);
  return memorandum === null
    ? undefined
    : { organisationId: memorandum.organisationId, boardId: memorandum.boardId, memorandum };
}

/** A file, where the actor sees its memorandum and it was submitted, or is his own. */
export async function fileSubject(work: Work, { params }: { params: { id: string } }) {
  const file = await findMemorandumFile(work.tx, params.id);
  const subject =
    file === null ? undefined : await memorandumSubject(work, { params: { id: file.memorandumId } });
  if (file === null || subject === undefined) {
    return undefined;
  }
  const submissions = await findSubmissions(work.tx, file.memorandumId);
  return mayRead(work, subject.memorandum, submissions, file.id) ? { ...subject, file } : undefined;
}
