import type { Work } from '../../platform/work.js';
import { findBoard, findOrganisation } from '../register/register.store.js';
import { findIncomingDocument } from './incoming.store.js';

/** For doors whose `:id` is an incoming document's. */
export async function incomingSubject(work: Work, { params }: { params: { id: string } }) {
  const document = await findIncomingDocument(work.tx, params.id);
  return document === null
    ? undefined
    : { organisationId: document.organisationId, boardId: document.boardId, document };
}

/** The place for which a document is registered: a board of the organisation, or the organisation as a whole. */
export async function receiverSubject(
  work: Work,
  { params, body }: { params: { id: string }; body: { boardId?: string | undefined } },
) {
  const organisation = await findOrganisation(work.tx, params.id);
  const boardId = body.boardId === undefined || body.boardId === '' ? null : body.boardId;
  const board = boardId === null ? null : await findBoard(work.tx, boardId);
  return organisation === null || (boardId !== null && board?.organisationId !== organisation.id)
    ? undefined
    : { organisationId: organisation.id, boardId };
}
