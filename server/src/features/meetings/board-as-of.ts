import type { EntityManager } from 'typeorm';
import type { BoardInFile, OrganisationInFile } from '@klubbat/shared/contracts/meeting-file';
import type { Board } from '../register/board.entity.js';
import type { Organisation } from '../register/organisation.entity.js';
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
export function boardOf(
  meeting: Meeting,
  board: Board | null | undefined,
  seatCount: number | null,
): BoardInFile {
  if (meeting.boardAsOf !== null) {
    return meeting.boardAsOf;
  }
  if (board === undefined || board === null) {
    throw new Error(`meeting ${meeting.id} has no board`);
  }
  // a board may have been enlarged since: what its settings do not say, its seats do, as of the day
  return boardInFileOf({ ...board, seats: board.seats ?? seatCount });
}

/** The organisation likewise. */
export function organisationOf(
  meeting: Meeting,
  organisation: Organisation | null | undefined,
): OrganisationInFile {
  if (meeting.organisationAsOf !== null) {
    return meeting.organisationAsOf;
  }
  if (organisation === undefined || organisation === null) {
    throw new Error(`meeting ${meeting.id} has no organisation`);
  }
  return {
    name: organisation.name,
    kind: organisation.kind,
    ...(organisation.registryEmail === null ? {} : { registryEmail: organisation.registryEmail }),
  };
}

/** `boardOf`, where nothing of it has been read. */
export async function boardAsOf(tx: EntityManager, meeting: Meeting): Promise<BoardInFile> {
  if (meeting.boardAsOf !== null) {
    return meeting.boardAsOf;
  }
  const board = await findBoard(tx, meeting.boardId);
  const isCounted = board !== null && board.seats === null;
  return boardOf(meeting, board, isCounted ? await countSeats(tx, board.id, meeting.day) : null);
}

/** `organisationOf` likewise. */
export async function organisationAsOf(tx: EntityManager, meeting: Meeting): Promise<OrganisationInFile> {
  return (
    meeting.organisationAsOf ?? organisationOf(meeting, await findOrganisation(tx, meeting.organisationId))
  );
}
