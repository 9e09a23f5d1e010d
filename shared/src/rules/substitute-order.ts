import type { CallReason } from '../vocabulary/sitting-words.js';

/*
 * Which substitute is next to serve (KL 5:17–21 for fullmäktige; 6:16–17 and the body's own order for the others). The rule
 * proposes and says why; whom the chair calls in is recorded as it happened.
 */

export interface SubstituteCandidate {
  person: string;
  party: string | undefined;
  /** the one seat that he is called for; undefined: any of his party, or of the body */
  calledFor?: string | undefined;
  /** place in the order of that seat or of his party, from 1; those without one come last, in the order given */
  rank: number | undefined;
  present: boolean;
  /** true: sits in a seat already */
  serves: boolean;
  /** true: has jäv in the matter at hand */
  biased: boolean;
  /** true: has served before at this meeting, and did not break off */
  hasServed: boolean;
  /** true: served and broke off for another reason than jäv */
  brokeOff: boolean;
}

export interface CallRule {
  /** fullmäktige calls only from the party of the one who is away (KL 5:17–18) */
  samePartyOnly: boolean;
  /** for a member of each party, the parties in whose order substitutes are called; left out: his own, then by rank */
  partyOrder: Readonly<Record<string, readonly string[]>>;
}

/** The seat that is empty: whose party it is, and what it is called where the body has put up its seats. */
export interface SeatCalledTo {
  party: string | undefined;
  label?: string | undefined;
}

/** One in the order of calls. */
export interface Call {
  person: string;
  reason: CallReason;
  /** false: may not or cannot be called */
  callable: boolean;
}

/** The substitutes for a seat in the order in which they are to be called, and after them those who are not, with why. */
export function callOrder(
  seat: SeatCalledTo,
  candidates: readonly SubstituteCandidate[],
  rule: CallRule,
): Call[] {
  const order = partiesFor(seat.party, rule);
  const rated = rate(seat, candidates, rule);
  const callable = rated
    .filter(({ hindrance }) => hindrance === undefined)
    .sort((a, b) => compare(a, b) || a.given - b.given);
  return [
    ...callable.map(({ candidate, place }) => ({
      person: candidate.person,
      reason: reasonFor(candidate, place, order.length),
      callable: true,
    })),
    ...rated.flatMap(({ candidate, hindrance }) =>
      hindrance === undefined ? [] : [{ person: candidate.person, reason: hindrance, callable: false }],
    ),
  ];
}

/** Who ought to have been called before this one; undefined where nobody, or where no order says so. */
export function passedOver(
  seat: SeatCalledTo,
  candidates: readonly SubstituteCandidate[],
  rule: CallRule,
  person: string,
): string | undefined {
  const rated = rate(seat, candidates, rule);
  const chosen = rated.find(({ candidate }) => candidate.person === person);
  if (chosen === undefined) {
    return undefined;
  }
  return rated
    .filter(({ hindrance }) => hindrance === undefined)
    .sort((a, b) => compare(a, b) || a.given - b.given)
    .find((other) => compare(other, chosen) < 0)?.candidate.person;
}

interface Rated {
  candidate: SubstituteCandidate;
  given: number;
  hindrance: CallReason | undefined;
  place: number;
}

function rate(seat: SeatCalledTo, candidates: readonly SubstituteCandidate[], rule: CallRule): Rated[] {
  const order = partiesFor(seat.party, rule);
  return candidates.map((candidate, given) => ({
    candidate,
    given,
    hindrance: hindranceOf(candidate, seat, rule),
    place: placeOf(candidate, order, seat),
  }));
}

/** Whoever has begun to serve comes before others, whatever the order between parties (KL 5:18). */
function compare({ candidate: a, place: aPlace }: Rated, { candidate: b, place: bPlace }: Rated): number {
  const unknown = Number.MAX_SAFE_INTEGER;
  return (
    Number(b.hasServed) - Number(a.hasServed) || aPlace - bPlace || (a.rank ?? unknown) - (b.rank ?? unknown)
  );
}

function partiesFor(party: string | undefined, { partyOrder }: CallRule): readonly string[] {
  if (party === undefined) {
    return [];
  }
  const order = partyOrder[party];
  return order === undefined ? [party] : order.includes(party) ? order : [party, ...order];
}

/** Before all those who are called for this very seat, after all those who are called for another. */
function placeOf(
  { party, calledFor }: SubstituteCandidate,
  order: readonly string[],
  { label }: SeatCalledTo,
): number {
  if (calledFor !== undefined) {
    return calledFor === label ? -1 : order.length + 1;
  }
  const place = party === undefined ? -1 : order.indexOf(party);
  return place === -1 ? order.length : place;
}

function hindranceOf(
  candidate: SubstituteCandidate,
  seat: SeatCalledTo,
  rule: CallRule,
): CallReason | undefined {
  if (!candidate.present) {
    return 'absent';
  }
  if (candidate.serves) {
    return 'serves-already';
  }
  if (candidate.biased) {
    return 'biased';
  }
  if (candidate.brokeOff) {
    return 'broke-off';
  }
  return rule.samePartyOnly && candidate.party !== seat.party ? 'other-party' : undefined;
}

function reasonFor({ hasServed }: SubstituteCandidate, place: number, parties: number): CallReason {
  if (hasServed) {
    return 'has-served-before';
  }
  if (place === -1) {
    return 'next-for-seat';
  }
  if (place === 0 && parties > 0) {
    return 'next-in-party';
  }
  return place < parties ? 'next-in-party-order' : 'next-by-rank';
}
