import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { BoardSeatsView, boardSeatDoors } from '@klubbat/shared/contracts/board-seats';
import { registerSentences as say } from '@klubbat/shared/sentences/register-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import { isSaved, rememberSave } from '../../platform/save-mark.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import type { Board } from './board.entity.js';
import type { Membership } from './membership.entity.js';
import { lockMembership, saveMembership } from './membership.store.js';
import { refuseStale, touch } from './refuse-stale.js';
import { lockBoard, nameKey } from './register.store.js';
import {
  addSeats,
  deleteSeat,
  findCalledSubstitutes,
  findSeat,
  findSeatsOfBoard,
  findTermsOfSeat,
  findUnseated,
  lockSeats,
  saveSeat,
} from './seat.store.js';
import type { Seat } from './seat.entity.js';

type Adding = z.output<typeof boardSeatDoors.add.body>;
type Change = z.output<typeof boardSeatDoors.update.body>;

/** The seats of a board on a day, today where none is asked for. */
export async function presentSeats(work: Work, boardId: string, asked?: string): Promise<BoardSeatsView> {
  const day = asked ?? dayInSweden(work.now);
  return {
    day,
    seats: await findSeatsOfBoard(work.tx, boardId, day),
    substitutes: await findCalledSubstitutes(work.tx, boardId, day),
    unseated: await findUnseated(work.tx, boardId, day),
  };
}

/** The board's row is the lock under which its seats and orders change. */
export async function lockBoardOfSeats(work: Work, boardId: string): Promise<Board> {
  return (await lockBoard(work.tx, boardId)) ?? fail('not-found');
}

function refuse(
  code: 'invalid' | 'already-exists' | 'still-referred-to',
  path: string,
  message: string,
): never {
  return fail(code, { errors: [{ path, message }] });
}

function refuseBackwards({ fromDay, untilDay }: Pick<Seat, 'fromDay' | 'untilDay'>): void {
  if (fromDay !== null && untilDay !== null && untilDay < fromDay) {
    refuse('invalid', '$.until', say.daysBackwards);
  }
}

/** Adds seats to a board: it is enlarged, from a day on. The same save again adds nothing. */
export async function addSeatsToBoard(
  work: Work,
  boardId: string,
  { labels, party, from, until, saveId }: Adding,
): Promise<{ added: number }> {
  const board = await lockBoardOfSeats(work, boardId);
  const standing = await lockSeats(work.tx, boardId);
  if (standing.some((seat) => isSaved(seat, saveId))) {
    return { added: 0 };
  }
  const taken = new Set(standing.map(({ labelKey }) => labelKey));
  const seats = labels.map((typed): Seat => {
    const label = typed.trim();
    return {
      id: newId(),
      boardId,
      label,
      labelKey: nameKey(label),
      party: party?.trim() === '' ? null : (party ?? null),
      fromDay: from ?? null,
      untilDay: until ?? null,
      vacantSince: null,
      vacantBecause: null,
      saveIds: saveId === undefined ? [] : [saveId],
      version: 1,
      updatedAt: work.now,
      updatedBy: work.actor.personId,
    };
  });
  for (const [index, seat] of seats.entries()) {
    refuseBackwards(seat);
    if (taken.has(seat.labelKey)) {
      refuse('already-exists', `$.labels[${index}]`, say.seatExists(seat.label));
    }
    taken.add(seat.labelKey);
  }
  await addSeats(work.tx, seats);
  await record(work, {
    action: 'seats.added',
    organisationId: board.organisationId,
    subjectId: boardId,
    details: {
      labels: seats.map(({ label }) => label),
      party: party ?? null,
      from: from ?? null,
      until: until ?? null,
    },
  });
  return { added: seats.length };
}

const factsOf = ({ label, party, fromDay, untilDay, vacantSince, vacantBecause }: Seat) => ({
  ...{ label, party, from: fromDay, until: untilDay, vacantSince, vacantBecause },
});

/** A seat ends only when nobody sits on it any longer. */
async function refuseHeld(work: Work, seat: Seat): Promise<void> {
  const { untilDay } = seat;
  if (untilDay === null) {
    return;
  }
  const holder = (await findTermsOfSeat(work.tx, seat.id)).find(
    (term) => term.role !== 'substitute' && (term.untilDay === null || term.untilDay > untilDay),
  );
  if (holder !== undefined) {
    refuse('invalid', '$.until', say.seatHeld(holder.name, holder.untilDay));
  }
}

/** Changes a seat: what it is called, its party and days, or since when and why it is vacant. */
export async function updateSeat(
  work: Work,
  known: Seat,
  { version, saveId, ...change }: Change,
): Promise<{ version: number }> {
  const board = await lockBoardOfSeats(work, known.boardId);
  const seats = await lockSeats(work.tx, known.boardId);
  const seat = seats.find(({ id }) => id === known.id) ?? fail('not-found');
  if (isSaved(seat, saveId)) {
    return { version: seat.version };
  }
  await refuseStale(work, seat, version);
  const before = factsOf(seat);
  const { label, party, from, until, vacantSince, vacantBecause } = change;
  if (label !== undefined) {
    seat.label = label.trim();
    seat.labelKey = nameKey(label);
  }
  seat.party = party === undefined ? seat.party : party;
  seat.fromDay = from === undefined ? seat.fromDay : from;
  seat.untilDay = until === undefined ? seat.untilDay : until;
  if (vacantSince !== undefined || vacantBecause !== undefined) {
    await tellVacancy(work, seat, vacantSince, vacantBecause);
  }
  refuseBackwards(seat);
  if (seats.some(({ id, labelKey }) => id !== seat.id && labelKey === seat.labelKey)) {
    refuse('already-exists', '$.label', say.seatExists(seat.label));
  }
  await refuseHeld(work, seat);
  rememberSave(seat, saveId);
  touch(work, seat);
  await saveSeat(work.tx, seat);
  await record(work, {
    action: 'seat.updated',
    organisationId: board.organisationId,
    subjectId: seat.boardId,
    details: { name: seat.label, before, after: factsOf(seat) },
  });
  return { version: seat.version };
}

/** Why, and since when: without a day it is the day after the last one of who sat there. */
async function tellVacancy(
  work: Work,
  seat: Seat,
  since: string | null | undefined,
  because: string | null | undefined,
): Promise<void> {
  const now = (await findSeatsOfBoard(work.tx, seat.boardId, dayInSweden(work.now))).find(
    ({ id }) => id === seat.id,
  );
  if (now?.holder !== null && now !== undefined) {
    refuse('invalid', '$.vacantSince', say.notVacant(now.holder.name));
  }
  seat.vacantSince = since ?? now?.vacantSince ?? null;
  seat.vacantBecause = because === undefined ? seat.vacantBecause : because;
}

/** Takes a seat away on which nobody has sat. One that is away already is as it should be. */
export async function removeSeat(work: Work, boardId: string, seatId: string): Promise<void> {
  const board = await lockBoardOfSeats(work, boardId);
  const seat = (await lockSeats(work.tx, boardId)).find(({ id }) => id === seatId);
  if (seat === undefined) {
    return;
  }
  const [someone] = await findTermsOfSeat(work.tx, seatId);
  if (someone !== undefined) {
    refuse('still-referred-to', '$', say.seatUsed(someone.name));
  }
  await deleteSeat(work.tx, seatId);
  await record(work, {
    action: 'seat.removed',
    organisationId: board.organisationId,
    subjectId: boardId,
    details: { name: seat.label, before: factsOf(seat) },
  });
}

/** Refuses a seat of another board, one that has ended, and one that another sits on. */
export async function refuseSeat(
  work: Work,
  membership: Pick<Membership, 'id' | 'personId' | 'boardId' | 'role' | 'fromDay' | 'untilDay'>,
  seatId: string,
  path: string,
): Promise<Seat> {
  const seat = await findSeat(work.tx, seatId);
  if (seat === null || seat.boardId !== membership.boardId) {
    return refuse('invalid', path, say.foreignSeat);
  }
  if (!['chair', 'vice-chair', 'member'].includes(membership.role)) {
    return refuse('invalid', path, say.noSeatForRole);
  }
  if (seat.untilDay !== null && (membership.untilDay === null || membership.untilDay > seat.untilDay)) {
    return refuse('invalid', path, say.seatEnds(seat.label, seat.untilDay));
  }
  const other = (await findTermsOfSeat(work.tx, seatId)).find(
    (term) =>
      term.role !== 'substitute' &&
      term.id !== membership.id &&
      term.personId !== membership.personId &&
      meet(term, membership),
  );
  return other === undefined
    ? seat
    : refuse('already-exists', path, say.seatTaken(seat.label, other.name, other.fromDay, other.untilDay));
}

type Days = Pick<Membership, 'fromDay' | 'untilDay'>;

function meet(one: Days, other: Days): boolean {
  const begins = ({ fromDay }: Days) => fromDay ?? '0000';
  const ends = ({ untilDay }: Days) => untilDay ?? '9999';
  return begins(one) <= ends(other) && begins(other) <= ends(one);
}

/** Says where a member sits. Who sits there already stays there, so that it is safe to repeat. */
export async function takeSeat(
  work: Work,
  boardId: string,
  membershipId: string,
  { version, seatId }: z.output<typeof boardSeatDoors.sit.body>,
): Promise<{ version: number }> {
  const board = await lockBoardOfSeats(work, boardId);
  const membership = (await lockMembership(work.tx, membershipId)) ?? fail('not-found');
  if (membership.seatId === seatId) {
    return { version: membership.version };
  }
  await refuseStale(work, membership, version);
  const seat = seatId === null ? null : await refuseSeat(work, membership, seatId, '$.seatId');
  const before = membership.seatId === null ? null : await findSeat(work.tx, membership.seatId);
  membership.seatId = seatId;
  touch(work, membership);
  await saveMembership(work.tx, membership);
  await record(work, {
    action: 'membership.updated',
    organisationId: board.organisationId,
    subjectId: membership.id,
    details: { before: { seat: before?.label ?? null }, after: { seat: seat?.label ?? null } },
  });
  return { version: membership.version };
}
