import { v7 as newId } from 'uuid';
import type { AttendanceAct } from '@klubbat/shared/contracts/sitting';
import type { ActMemory } from '@klubbat/shared/rules/attendance-undo';
import { vacantSeatWords } from '@klubbat/shared/sentences/sitting-sentences';
import type { Work } from '../../platform/work.js';
import { personKeys } from '../meetings/meeting-rows.js';
import { addAct } from './attendance-act.store.js';
import { seatOf } from './seat-to-take.js';
import type { SittingAtHand } from './sitting-at-hand.js';

/** An act of one person. */
export type RoomAct = Exclude<AttendanceAct, { act: 'undo-last' | 'arrive-all' }>;

/** Keeps what was before an act, so that it can be undone as a slip. */
export async function rememberAct(
  work: Work,
  hand: SittingAtHand,
  act: RoomAct,
  before: ActMemory,
): Promise<void> {
  const { meeting, people } = hand;
  const { id } = personKeys(people);
  const servesFor = act.act === 'serve-for' ? act.servesFor : undefined;
  const seat = act.act === 'serve-for' ? seatOf(hand, act) : undefined;
  await addAct(work.tx, {
    id: newId(),
    meetingId: meeting.id,
    act: act.act,
    meetingPersonId: id(act.person),
    servesForId: servesFor === undefined ? null : id(servesFor),
    vacantSeat: seat !== undefined && 'vacantSeat' in seat ? vacantSeatWords(seat.vacantSeat) : null,
    before,
    madeAt: work.now,
    madeBy: work.actor.personId,
  });
}
