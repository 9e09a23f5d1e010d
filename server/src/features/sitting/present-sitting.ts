import type { SittingReply, SittingView } from '@klubbat/shared/contracts/sitting';
import { sittingAt } from '@klubbat/shared/rules/sitting';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { findAttendance } from '../meetings/meeting.store.js';
import { attendanceOfRows, personKeys } from '../meetings/meeting-rows.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findLastAct, type LastAct } from './attendance-act.store.js';
import { hasBegun, takeSittingInHand, type ItemMark, type SittingAtHand } from './sitting-at-hand.js';

function stateOf({ meeting, marks }: SittingAtHand): SittingView['state'] {
  if (meeting.currentItemId !== null) {
    return meeting.adjourned === null ? 'going-on' : 'adjourned';
  }
  return hasBegun(meeting, marks) || wasHeldElsewhere(meeting, marks) ? 'ended' : 'not-begun';
}

/** Nothing was taken up here, but it has ended and every § has its number: it was written down afterwards. */
function wasHeldElsewhere(meeting: Meeting, marks: readonly ItemMark[]): boolean {
  return meeting.endTime !== null && marks.length > 0 && marks.every(({ paragraph }) => paragraph !== null);
}

/** The meeting as it is at this moment, as its page shows it. */
export function presentSitting(hand: SittingAtHand, last: LastAct | undefined): SittingView {
  const { meeting, people, at } = hand;
  const { quorum, present, serving, absent, brokeOff, emptySeats, calls } = sittingAt(hand);
  const { key } = personKeys(people);
  return {
    currentItemId: meeting.currentItemId,
    point: at.point ?? null,
    state: stateOf(hand),
    adjournedSince: meeting.adjourned?.from ?? null,
    quorum,
    present,
    serving: serving.map(({ person, servesFor, vacantSeat }) => ({
      person,
      servesFor: servesFor ?? null,
      vacantSeat: vacantSeat ?? null,
    })),
    absent,
    brokeOff,
    emptySeats: emptySeats.map(({ member, label, party, why }) => ({
      member: member ?? null,
      label: label ?? null,
      party: party ?? null,
      why,
    })),
    calls: calls.map(({ party, label, substitutes }) => ({
      party: party ?? null,
      label: label ?? null,
      substitutes,
    })),
    lastAct:
      last === undefined
        ? null
        : {
            id: last.id,
            act: last.act,
            person: key(last.meetingPersonId),
            servesFor: last.servesForId === null ? null : key(last.servesForId),
            vacantSeat: last.vacantSeat,
            by: last.by,
          },
  };
}

/** What a door of the sitting answers. */
export async function replyOf({ tx, now }: Work, meeting: Meeting): Promise<SittingReply> {
  const hand = await takeSittingInHand(tx, meeting, dayInSweden(now));
  return {
    version: meeting.version,
    attendance: attendanceOfRows(await findAttendance(tx, meeting.id), personKeys(hand.people).key),
    sitting: presentSitting(hand, await findLastAct(tx, meeting.id)),
  };
}
