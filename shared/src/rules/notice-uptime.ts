import { addDays, nextWeekday } from './calendar.js';

/*
 * Whether our own notice board was up. The program notes that it is, again and again; where it has not for longer than a
 * restart takes, the notices on it were down. The time to appeal does not run out while they are (KL 13:5).
 */

/** How often it is noted that the board is up. */
export const BEAT = 60_000;
/** Longer than this without a note is a gap. */
export const LONGEST_SILENCE = 10 * 60_000;

/** What a note at a moment means. `nothing`: it has just been noted, or a clock has been set back. */
export type Beat = 'nothing' | 'goes-on' | 'begins';

export function beatAt(lastSeen: Date | null, now: Date): Beat {
  if (lastSeen === null) {
    return 'begins';
  }
  const silence = now.getTime() - lastSeen.getTime();
  if (silence < BEAT) {
    return 'nothing';
  }
  return silence <= LONGEST_SILENCE ? 'goes-on' : 'begins';
}

/**
 * The last day to appeal that is proposed when a notice has been down: as many days later as the gap has touched, moved to the
 * next weekday (lag 1930:173 2 §). A person decides. All days are YYYY-MM-DD, in Sweden.
 */
export function appealDayAfterGap(lastAppealDay: string, gap: { fromDay: string; untilDay: string }): string {
  let later = lastAppealDay;
  for (let day = gap.fromDay; day <= gap.untilDay; day = addDays(day, 1)) {
    later = addDays(later, 1);
  }
  return nextWeekday(later);
}
