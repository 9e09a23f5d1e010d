import type { CalledSubstitute, SeatView } from '@klubbat/shared/contracts/board-seats';
import { entityPart, part } from '../../platform/read-together.js';
import { Board } from '../register/board.entity.js';
import { Organisation } from '../register/organisation.entity.js';
import { calledSubstitutesOn, seatCountOn, seatsOn } from '../register/seat.store.js';

/* Of the meeting `$1`, to be read together with more of it: where it is held. */

const boardIdOf = (meeting: string) => `(SELECT m.board_id FROM meeting m WHERE m.id = ${meeting})`;
const dayOf = (meeting: string) => `(SELECT m.day FROM meeting m WHERE m.id = ${meeting})`;
const DAY = dayOf('$1');
/** none where the meeting is locked: nobody takes a seat in it any more */
const OPEN_BOARD_ID = '(SELECT m.board_id FROM meeting m WHERE m.id = $1 AND NOT m.locked)';

/** The board of a meeting by its id in SQL. */
export const boardPart = (meeting: string) =>
  entityPart(Board, `FROM board t WHERE t.id = ${boardIdOf(meeting)}`);

/** How many seats it has on the day of the meeting. */
export const seatCountPart = (meeting: string) =>
  part<{ seats: number | null }>(seatCountOn(boardIdOf(meeting), dayOf(meeting)));

export const boardParts = {
  organisation: entityPart(
    Organisation,
    'FROM organisation t WHERE t.id = (SELECT m.organisation_id FROM meeting m WHERE m.id = $1)',
  ),
  board: boardPart('$1'),
  seatCount: seatCountPart('$1'),
};

/** Its seats and the order of calls on that day; of a locked meeting none. */
export const placeParts = {
  seats: part<SeatView>(seatsOn(OPEN_BOARD_ID, DAY)),
  substitutes: part<CalledSubstitute>(calledSubstitutesOn(OPEN_BOARD_ID, DAY)),
};
