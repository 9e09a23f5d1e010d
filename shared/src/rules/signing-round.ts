import type { SigningOrder } from '../vocabulary/signing-words.js';
import { addDays } from './calendar.js';
import { daysUntil } from './deadlines.js';
import type { SigningCapacity } from './signers.js';

/*
 * The days and turns of a signing round. All days are YYYY-MM-DD, and which day it is today is a fact like any other.
 */

/** What a board has decided of the days of its rounds. */
export interface RoundSettings {
  /** days from the meeting to the last day; the law says at most 14 (KL 5:69) */
  signingDays: number;
}

/** The last day to sign, unless another is chosen: as the board has it, and never a day that has passed. */
export function usualLastDay(meetingEndedOn: string, { signingDays }: RoundSettings, today: string): string {
  const day = addDays(meetingEndedOn, signingDays);
  return day < today ? today : day;
}

/** Whether one may sign yet: from the first day on, and always once the day has come on which it was sent. */
export function hasBegun(
  { signingFrom, sentOn }: { signingFrom: string | null; sentOn: string | null },
  today: string,
): boolean {
  return signingFrom === null || signingFrom <= today || (sentOn !== null && signingFrom <= sentOn);
}

const isChair = (as: SigningCapacity) => as === 'chair' || as === 'acting-chair';

/**
 * The turn of each signer, from 1: nobody signs before those with a lower one. Those who led share a turn, each adjuster
 * has his own. Null where anybody may sign at any time: in a free order, and for the secretary always.
 */
export function turnsOf(
  order: SigningOrder,
  signers: readonly { as: SigningCapacity; required: boolean }[],
): (number | null)[] {
  if (order === 'free') {
    return signers.map(() => null);
  }
  const adjusters = signers.filter(({ as, required }) => required && !isChair(as));
  return signers.map((signer) => {
    if (!signer.required) {
      return null;
    }
    if (isChair(signer.as)) {
      return order === 'chair-first' ? 1 : adjusters.length + 1;
    }
    return adjusters.indexOf(signer) + (order === 'chair-first' ? 2 : 1);
  });
}

/** A signer as his turn and the mail to him see him. */
export interface RoundSigner {
  person: string;
  required: boolean;
  turn: number | null;
  signed: boolean;
  refused: boolean;
  replaced: boolean;
}

/** Who may sign now: the people for whose turn nothing is waited for. One refused holds up those who come after him. */
export function whoseTurn(signers: readonly RoundSigner[]): Set<string> {
  const standing = signers.filter(({ replaced }) => !replaced);
  const left = standing.filter(({ required, signed }) => required && !signed);
  const first = (person: string) =>
    Math.min(...standing.flatMap((one) => (one.person === person && one.turn !== null ? [one.turn] : [])));
  const isBlocked = ({ person, turn }: RoundSigner) =>
    turn !== null && left.some((other) => other.turn !== null && other.turn < first(person));
  return new Set(
    standing
      .filter((signer) => !signer.signed && !signer.refused && !isBlocked(signer))
      .map(({ person }) => person),
  );
}

/** What is known of one for whose signature a round waits, and whose turn it is. */
export interface Awaited {
  today: string;
  signingFrom: string;
  signingUntil: string;
  reminderDays: readonly number[];
  /** the day of the latest mail to him in this round; null: none */
  mailedOn: string | null;
}

/**
 * The mail that is due to him: the first, that it is his turn, from the first day on; then one for each day of reminder.
 * A day that was missed, because the program stood still, is made up for while the last day has not passed.
 */
export function dueMail({
  today,
  signingFrom,
  signingUntil,
  reminderDays,
  mailedOn,
}: Awaited): 'turn' | 'reminder' | undefined {
  if (today < signingFrom) {
    return undefined;
  }
  if (mailedOn === null) {
    return 'turn';
  }
  const left = daysUntil(signingUntil, today);
  const due = reminderDays.filter((days) => left >= 0 && left <= days).sort((a, b) => a - b)[0];
  return due !== undefined && mailedOn < addDays(signingUntil, -due) ? 'reminder' : undefined;
}
