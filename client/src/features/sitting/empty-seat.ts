import type { SittingView } from '@klubbat/shared/contracts/sitting';
import type { PersonNow } from './people-now.js';

/** A seat in which nobody sits: its member is away or has jäv, or it is vacant. */
export type EmptySeat = SittingView['emptySeats'][number];

export const whyEmpty: Readonly<Record<EmptySeat['why'], string>> = {
  absent: 'inte här',
  biased: 'jävig',
  vacant: 'vakant',
};

/** One of the empty seats by what tells it from the others. */
export const seatKey = ({ member, label }: EmptySeat) => member ?? `vakant ${label ?? ''}`;

/** The name of who is away, or `Plats 12 (S)`. */
export function seatName({ member, label, party }: EmptySeat, people: readonly PersonNow[]): string {
  return member === null
    ? `Plats ${label ?? ''}${party === null ? '' : ` (${party})`}`
    : (people.find(({ key }) => key === member)?.name ?? member);
}

/** Where one serves: `för Anna Lund`, `på plats 12 (S)`. */
export const servesWhere = (seat: EmptySeat, people: readonly PersonNow[]) =>
  seat.member === null
    ? `på ${seatName(seat, people).replace('Plats', 'plats')}`
    : `för ${seatName(seat, people)}`;

/** The seat as an act names it. */
export const takenSeat = ({ member, label }: EmptySeat) =>
  member === null ? { vacantSeat: label ?? '' } : { servesFor: member };

/** The substitutes in the order in which they are called to a seat: its own order, else that of its party. */
export function callsFor({ calls }: SittingView, { party, label }: EmptySeat) {
  const own = calls.find((one) => one.party === party && one.label !== null && one.label === label);
  return (own ?? calls.find((one) => one.party === party && one.label === null))?.substitutes ?? [];
}
