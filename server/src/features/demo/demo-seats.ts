import type { PersonInFile } from '@klubbat/shared/contracts/meeting-file';
import type { Work } from '../../platform/work.js';
import { setCallOrder } from '../register/call-order.service.js';
import { addSeatsToBoard, presentSeats, takeSeat } from '../register/seat.service.js';

/** A board's seats, numbered in the order of those who sit there, and its substitutes in the order they were elected. */
export interface DemoSeats {
  members: readonly PersonInFile[];
  substitutes: readonly PersonInFile[];
}

/** Puts up the seats of a board and says who sits where and in which order substitutes are called, party by party. */
export async function setUpSeats(
  work: Work,
  boardId: string,
  day: string,
  { members, substitutes }: DemoSeats,
): Promise<void> {
  await addSeatsToBoard(work, boardId, { labels: members.map((_, index) => String(index + 1)) });
  const { seats, unseated, substitutes: called } = await presentSeats(work, boardId, day);
  for (const [index, { name }] of members.entries()) {
    const seat = seats.find(({ label }) => label === String(index + 1));
    const term = unseated.find((one) => one.name === name);
    if (seat === undefined || term === undefined) {
      throw new Error(`the demo has no seat for ${name}`);
    }
    await takeSeat(work, boardId, term.membershipId, { version: term.version, seatId: seat.id });
  }
  const place = ({ name }: { name: string }) => substitutes.findIndex((one) => one.name === name);
  for (const party of new Set(called.map((term) => term.party))) {
    const after = called.filter((term) => term.party === party).sort((a, b) => place(a) - place(b));
    await setCallOrder(work, boardId, {
      seatId: null,
      party,
      day,
      before: [],
      after: after.map(({ membershipId }) => membershipId),
    });
  }
}
