import type { Work } from '../../platform/work.js';
import { findMemorandumRow } from './memorandum-list.store.js';
import { findMemorandum } from './memorandum.store.js';

/** The memorandum that a door is about, where the actor sees it; one that he does not is none. */
export async function memorandumSubject(work: Work, { params }: { params: { id: string } }) {
  const row = await findMemorandumRow(work.tx, work.actor, params.id);
  const memorandum = row === undefined ? null : await findMemorandum(work.tx, params.id);
  return memorandum === null
    ? undefined
    : { organisationId: memorandum.organisationId, boardId: memorandum.boardId, memorandum };
}
