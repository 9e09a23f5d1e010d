import type { EntityManager } from 'typeorm';
import type { BoardInFile, OrganisationInFile } from '@klubbat/shared/contracts/meeting-file';
import type { Board } from '../register/board.entity.js';
import { findBoard, findOrganisation } from '../register/register.store.js';
import { countSeats } from '../register/seat.store.js';
import type { Meeting } from './meeting.entity.js';

/** A board's settings in the words of the meeting file. */
export function boardInFileOf(board: Board): BoardInFile {
  return {
    name: board.name,
    kind: board.kind,
    numbering: board.numbering,
    statutory: board.statutory,
    ...(board.numberWithYear ? { numberWithYear: true } : {}),
    ...(board.seats === null ? {} : { seats: board.seats }),
    ...(board.caseNumberLabel === 'Diarienummer' ? {} : { caseNumberLabel: board.caseNumberLabel }),
    ...(board.caseNumberBeforeTitle ? { caseNumberBeforeTitle: true } : {}),
    ...(board.representsLabel === null ? {} : { representsLabel: board.representsLabel }),
    ...(board.paragraphPrefix === null ? {} : { paragraphPrefix: board.paragraphPrefix }),
  };
}

/** The board as of the meeting's day where that has been kept (imported, or sent for adjustment), else as it is now. */
export async function boardAsOf(tx: EntityManager, meeting: Meeting): Promise<BoardInFile> {
  if (meeting.boardAsOf !== null) {
    return meeting.boardAsOf;
  }
  const board = await findBoard(tx, meeting.boardId);
  if (board === null) {
    throw new Error(`meeting ${meeting.id} has no board`);
  }
  // a board may have been enlarged since: what its settings do not say, its seats do, as of the day
  const seats = board.seats ?? (await countSeats(tx, board.id, meeting.day));
  return boardInFileOf({ ...board, seats });
}

/** The organisation likewise. */
export async function organisationAsOf(tx: EntityManager, meeting: Meeting): Promise<OrganisationInFile> {
  if (meeting.organisationAsOf !== null) {
    return meeting.organisationAsOf;
  }
  const organisation = await findOrganisation(tx, meeting.organisationId);
  if (organisation === null) {
    throw new Error(`meeting ${meeting.id} has no organisation`);
  }
  return {
    name: organisation.name,
    kind: organisation.kind,
    ...(organisation.registryEmail === null ? {} : { registryEmail: organisation.registryEmail }),
  };
}
