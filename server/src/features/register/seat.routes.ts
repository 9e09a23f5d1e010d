import { boardSeatDoors } from '@klubbat/shared/contracts/board-seats';
import { route, type Route } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { boardSubject } from './board-subject.js';
import { setCallOrder } from './call-order.service.js';
import { findMembership } from './membership.store.js';
import { findBoard } from './register.store.js';
import { addSeatsToBoard, presentSeats, removeSeat, takeSeat, updateSeat } from './seat.service.js';
import { findSeat } from './seat.store.js';

const keeping = { may: 'board.administer', subject: boardSubject } as const;

async function seatSubject(work: Work, { params }: { params: { id: string } }) {
  const seat = await findSeat(work.tx, params.id);
  const board = seat === null ? null : await findBoard(work.tx, seat.boardId);
  return seat === null || board === null
    ? undefined
    : { organisationId: board.organisationId, boardId: board.id, seat };
}

async function termSubject(work: Work, { params }: { params: { id: string } }) {
  const membership = await findMembership(work.tx, params.id);
  return membership === null
    ? undefined
    : { organisationId: membership.organisationId, boardId: membership.boardId };
}

export const seatRoutes: Route[] = [
  route(boardSeatDoors.show, {
    may: 'meeting.read',
    subject: boardSubject,
    do: (work, { params, query }) => presentSeats(work, params.id, query.day),
  }),
  route(boardSeatDoors.add, {
    ...keeping,
    do: (work, { params, body }) => addSeatsToBoard(work, params.id, body),
  }),
  route(boardSeatDoors.update, {
    may: 'board.administer',
    subject: seatSubject,
    do: (work, { body }, { seat }) => updateSeat(work, seat, body),
  }),
  route(boardSeatDoors.remove, {
    ...keeping,
    do: async (work, { params }) => {
      await removeSeat(work, params.id, params.seatId);
      return {};
    },
  }),
  route(boardSeatDoors.sit, {
    may: 'board.administer',
    subject: termSubject,
    do: (work, { params, body }, { boardId }) =>
      boardId === null ? fail('not-found') : takeSeat(work, boardId, params.id, body),
  }),
  route(boardSeatDoors.callOrder, {
    ...keeping,
    do: (work, { params, body }) => setCallOrder(work, params.id, body),
  }),
];
