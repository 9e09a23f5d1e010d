import type { JointOutcome, JointStep } from '../vocabulary/joint-words.js';
import { addDays } from './calendar.js';
import { daysUntil } from './deadlines.js';

/** What is known of one organisation that is asked, as days (YYYY-MM-DD). */
export interface AskedFacts {
  receivedOn: string | null;
  /** the day of the meeting on whose agenda it stands */
  agendaOn: string | null;
  /** the decision that stands; one that was superseded is none */
  outcome: JointOutcome | null;
}

export interface AskedState {
  step: JointStep;
  /** the last day is over and nothing is decided */
  late: boolean;
  /** its meeting is after the last day: it will be late */
  comesTooLate: boolean;
  /** the meeting has been held and no decision is known */
  awaitsExtract: boolean;
}

/**
 * How far one has come: asked → received → on an agenda → decided. What has come furthest counts, whatever was skipped: a
 * decision that arrives without a word before it is a decision. On the last day itself nobody is late.
 */
export function askedState(
  { receivedOn, agendaOn, outcome }: AskedFacts,
  lastDay: string,
  today: string,
): AskedState {
  if (outcome !== null) {
    return { step: 'decided', late: false, comesTooLate: false, awaitsExtract: false };
  }
  return {
    step: agendaOn !== null ? 'on-agenda' : receivedOn !== null ? 'received' : 'asked',
    late: today > lastDay,
    comesTooLate: agendaOn !== null && agendaOn > lastDay,
    awaitsExtract: agendaOn !== null && agendaOn < today,
  };
}

export interface JointSum {
  asked: number;
  decided: number;
  late: number;
  /** all have decided as proposed */
  alike: boolean;
  /** how many decided otherwise: with changes, or not at all */
  differing: number;
}

/** What the board says at a glance. Alike only when every one has decided, and as proposed. */
export function jointSum(
  rows: readonly { outcome: JointOutcome | null; state: Pick<AskedState, 'late'> }[],
): JointSum {
  const outcomes = rows.flatMap(({ outcome }) => outcome ?? []);
  const differing = outcomes.filter((outcome) => outcome !== 'same').length;
  return {
    asked: rows.length,
    decided: outcomes.length,
    late: rows.filter(({ state }) => state.late).length,
    alike: rows.length > 0 && outcomes.length === rows.length && differing === 0,
    differing,
  };
}

/** So near a receiver's own meeting it is time to see that it has what it needs, and that the matter stands on its agenda. */
export const NUDGE_DAYS = 14;

/** Its own next meeting is near, and the matter stands on no agenda yet. */
export function meetingComesNear(step: JointStep, nextMeeting: string | null, today: string): boolean {
  return (
    (step === 'asked' || step === 'received') &&
    nextMeeting !== null &&
    nextMeeting >= today &&
    nextMeeting <= addDays(today, NUDGE_DAYS)
  );
}

/**
 * Is the reminder due that goes by itself so many days before the last day? Not on the day on which one was asked, and none
 * after the last day.
 */
export function reminderIsDue(
  { lastDay, remindDays, askedOn }: { lastDay: string; remindDays: number | null; askedOn: string },
  today: string,
): boolean {
  return remindDays !== null && today > askedOn && today >= addDays(lastDay, -remindDays) && today <= lastDay;
}

/** How long it takes from meeting to receiver, in days; negative never: what was sent at once took none. */
export interface LeadTime {
  fromMeeting: number;
  /** null where it is not known when it was adjusted */
  fromAdjustment: number | null;
}

/** The days until it was sent; until today while it has not been. */
export function leadTime(
  days: { meeting: string; adjusted: string | null; sent: string | null },
  today: string,
): LeadTime {
  const until = days.sent ?? today;
  return {
    fromMeeting: Math.max(0, daysUntil(until, days.meeting)),
    fromAdjustment: days.adjusted === null ? null : Math.max(0, daysUntil(until, days.adjusted)),
  };
}
