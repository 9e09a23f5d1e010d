import type { Work } from '../../platform/work.js';
import { findBoard, findOrganisation } from './register.store.js';

/** The board that a door is about, as the subject of a policy. */
export async function boardSubject(work: Work, { params }: { params: { id: string } }) {
  const board = await findBoard(work.tx, params.id);
  if (board === null) {
    return undefined;
  }
  const organisation = await findOrganisation(work.tx, board.organisationId);
  return {
    organisationId: board.organisationId,
    boardId: board.id,
    board,
    organisation: organisation?.name ?? '',
  };
}
