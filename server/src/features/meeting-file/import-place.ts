import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { fail } from '../../platform/errors.js';
import type { Actor, Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import type { Board } from '../register/board.entity.js';
import { createBoard, createOrganisation, defaultSettings } from '../register/register.service.js';
import { findBoardByName, findOrganisationByName } from '../register/register.store.js';

/** Is there any board into which the actor may import? If not, nothing that he sends is worth reading. */
export function mayImportSomewhere(actor: Actor): boolean {
  return actor.admin || actor.mandates.some((mandate) => may(actor, 'meeting.write', mandate));
}

/**
 * The board of the register that the file is about. One that stands is never changed by a file; one that does not is
 * made from it, which only the administrator may. To everyone else a board that is not there and one that is not his
 * are the same: `forbidden`.
 */
export async function placeOf(work: Work, { organisation, board }: MeetingFile): Promise<Board> {
  const owner = await findOrganisationByName(work.tx, organisation.name);
  const known = owner === null ? null : await findBoardByName(work.tx, owner.id, board.name);
  if (!work.actor.admin) {
    const own =
      known !== null &&
      may(work.actor, 'meeting.write', { organisationId: known.organisationId, boardId: known.id });
    return own ? known : fail('forbidden');
  }
  if (known !== null) {
    return known;
  }
  const { id } = owner ?? (await createOrganisation(work, organisation));
  return createBoard(work, id, defaultSettings(board));
}
