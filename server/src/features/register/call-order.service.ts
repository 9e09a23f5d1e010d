import type { z } from 'zod';
import type { boardSeatDoors, CalledSubstitute } from '@klubbat/shared/contracts/board-seats';
import { registerSentences as say } from '@klubbat/shared/sentences/register-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import { refuseStale } from './refuse-stale.js';
import { lockBoardOfSeats } from './seat.service.js';
import { findCalledSubstitutes, findLatestChange, findSeat, placeInOrder } from './seat.store.js';

type Order = z.output<typeof boardSeatDoors.callOrder.body>;

const isIn = (substitute: CalledSubstitute, { seatId, party }: Pick<Order, 'seatId' | 'party'>) =>
  substitute.rank !== null && substitute.seatId === seatId && (seatId !== null || substitute.party === party);

/**
 * Decides in which order substitutes are called, to one seat or within a party, as a whole list: it says what stood and
 * what is to stand. One that stands so already stays; where another has changed it since, who and when is told.
 */
export async function setCallOrder(work: Work, boardId: string, order: Order): Promise<{ changed: boolean }> {
  const board = await lockBoardOfSeats(work, boardId);
  const { seatId, party, before, after } = order;
  const seat = seatId === null ? null : await findSeat(work.tx, seatId);
  if (seatId !== null && seat?.boardId !== boardId) {
    fail('invalid', { errors: [{ path: '$.seatId', message: say.foreignSeat }] });
  }
  const all = await findCalledSubstitutes(work.tx, boardId, order.day ?? dayInSweden(work.now));
  const standing = all.filter((one) => isIn(one, order)).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const ids = standing.map(({ membershipId }) => membershipId);
  if (ids.join() === after.join()) {
    return { changed: false };
  }
  if (ids.join() !== before.join()) {
    const [latest] = await findLatestChange(work.tx, [...ids, ...before]);
    await (latest === undefined ? fail('stale-version') : refuseStale(work, latest, 0));
  }
  const byId = new Map(all.map((one) => [one.membershipId, one]));
  after.forEach((id, index) => {
    const one = byId.get(id);
    if (one === undefined || (seatId === null && one.party !== party)) {
      const message = one === undefined ? say.notASubstitute : say.otherParty(one.name, party);
      fail('invalid', { errors: [{ path: `$.after[${index}]`, message }] });
    }
  });
  const nameOf = (id: string) => byId.get(id)?.name ?? '';
  await placeInOrder(
    work.tx,
    [
      ...after.map((id, index) => ({ id, seatId, rank: index + 1 })),
      ...before.filter((id) => !after.includes(id)).map((id) => ({ id, seatId: null, rank: null })),
    ],
    { now: work.now, by: work.actor.personId },
  );
  await record(work, {
    action: 'call-order.set',
    organisationId: board.organisationId,
    subjectId: boardId,
    details: {
      ...(seat === null ? { party } : { seat: seat.label }),
      before: before.map(nameOf),
      after: after.map(nameOf),
    },
  });
  return { changed: true };
}
