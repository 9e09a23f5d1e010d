import type { MeetingSummary } from '@klubbat/shared/contracts/meeting';
import { addDays } from '@klubbat/shared/rules/calendar';

export interface MeetingOnDay {
  meeting: MeetingSummary;
  /** of a meeting of several days: which of them this is */
  part?: { day: number; of: number };
}

/** A slip in an end date must not fill a calendar for ever. */
const LONGEST = 366;

/** Meetings by each day on which they are held, by time; those without one come last. */
export function meetingsByDay(meetings: readonly MeetingSummary[]): ReadonlyMap<string, MeetingOnDay[]> {
  const byDay = new Map<string, MeetingOnDay[]>();
  for (const meeting of meetings) {
    const days = daysOf(meeting);
    for (const [index, day] of days.entries()) {
      const held = days.length === 1 ? { meeting } : { meeting, part: { day: index + 1, of: days.length } };
      byDay.set(day, [...(byDay.get(day) ?? []), held]);
    }
  }
  for (const held of byDay.values()) {
    held.sort((one, other) => order(one).localeCompare(order(other), 'sv'));
  }
  return byDay;
}

function daysOf({ date, endDate }: MeetingSummary): string[] {
  const days = [date];
  for (let day = addDays(date, 1); endDate !== null && day <= endDate; day = addDays(day, 1)) {
    if (days.push(day) === LONGEST) {
      break;
    }
  }
  return days;
}

function order({ meeting: { start, board, id } }: MeetingOnDay): string {
  return `${start ?? '99:99'} ${board} ${id}`;
}

/** Meetings of fullmäktige that nobody has announced yet, by the last day to do it. */
export function announcementsByDay(
  meetings: readonly MeetingSummary[],
): ReadonlyMap<string, readonly MeetingSummary[]> {
  const byDay = new Map<string, MeetingSummary[]>();
  for (const meeting of meetings) {
    if (meeting.announceBy !== null) {
      byDay.set(meeting.announceBy, [...(byDay.get(meeting.announceBy) ?? []), meeting]);
    }
  }
  return byDay;
}
