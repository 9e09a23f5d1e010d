import { addDays, isDayOff } from './calendar.js';
import { lastWorkday } from './deadlines.js';

/*
 * The last moment at which material for a meeting (tjänsteskrivelser and what belongs to them) is in time. The law has no
 * such rule; each board has its own. Days are YYYY-MM-DD and times HH:MM, both as a clock in Sweden shows them.
 */

/** A board's rule. Without a number of days it has none. */
export interface MaterialRule {
  /** how many days before the meeting's day */
  materialDays: number | null;
  /** true: only weekdays are counted, neither weekends nor public holidays nor the three eves */
  materialInWeekdays: boolean;
  materialClock: string;
}

/** The last moment for material. */
export interface MaterialDeadline {
  day: string;
  clock: string;
}

function weekdaysBefore(day: string, count: number): string {
  let found = day;
  for (let left = count; left > 0;) {
    found = addDays(found, -1);
    left -= isDayOff(found) ? 0 : 1;
  }
  return found;
}

/**
 * The last moment for material to a meeting on that day; null where the board has no rule. A last day that falls on a day
 * off is the weekday before: nobody is there to receive anything on a Sunday.
 */
export function materialDeadline(meetingDay: string, rule: MaterialRule): MaterialDeadline | null {
  const { materialDays, materialInWeekdays, materialClock } = rule;
  if (materialDays === null) {
    return null;
  }
  const counted = materialInWeekdays
    ? weekdaysBefore(meetingDay, materialDays)
    : addDays(meetingDay, -materialDays);
  return { day: lastWorkday(counted), clock: materialClock };
}

/**
 * True of what was sent after the last moment. Both are read off the clock to the minute, and the last minute is in time:
 * "senast 12.00" is kept by what was sent at 12.00. `sentAt`: `YYYY-MM-DD HH:MM` in Sweden. Without a last moment nothing is late.
 */
export function isLateMaterial(sentAt: string, deadline: MaterialDeadline | null): boolean {
  return deadline !== null && sentAt > `${deadline.day} ${deadline.clock}`;
}
