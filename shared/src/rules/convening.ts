import type { BoardInFile } from '../contracts/meeting-file.js';
import { isAnnounced, announceBy } from './announcement.js';
import { addDays } from './calendar.js';
import { lastWorkday } from './deadlines.js';

/*
 * When the call to a meeting is to be sent, and what has changed of the meeting since it was. All days are YYYY-MM-DD.
 */

type Body = Pick<BoardInFile, 'kind' | 'statutory'>;

/** The last day for the call, and whose rule that is: the law's for fullmäktige (KL 5:15), else the body's own. */
export interface CallDeadline {
  last: string;
  by: 'law' | 'board';
}

/**
 * The last day to send the call. Fullmäktige: a week before (KL 5:15), earlier where it has set more days. For any other body
 * there is no rule but its own; null where it has none.
 */
export function callDeadline(board: Body, callDays: number | null, meetingDay: string): CallDeadline | null {
  const own = callDays === null ? null : addDays(meetingDay, -callDays);
  const law = isAnnounced(board) ? announceBy(meetingDay) : null;
  if (law !== null && (own === null || law <= own)) {
    return { last: law, by: 'law' };
  }
  return own === null ? null : { last: own, by: 'board' };
}

/** The last day on which what came up late is sent in fullmäktige: it must be there the weekday before (KL 5:15). */
export function additionDeadline(board: Body, meetingDay: string): string | null {
  return isAnnounced(board) ? lastWorkday(addDays(meetingDay, -1)) : null;
}

/** An item as it stood on an agenda. */
export interface AgendaLine {
  id: string;
  title: string;
  withdrawn: boolean;
}

export interface AgendaDifference {
  added: string[];
  withdrawn: string[];
  removed: string[];
  /** the items that stood before come in another order */
  reordered: boolean;
}

/** What is new on the agenda since it was sent, by the titles of now. One that came and was withdrawn at once is neither. */
export function agendaDifference(
  before: readonly AgendaLine[],
  now: readonly AgendaLine[],
): AgendaDifference {
  const stood = new Map(before.map((line) => [line.id, line]));
  const stands = new Set(now.map(({ id }) => id));
  const left = before.filter(({ id }) => stands.has(id)).map(({ id }) => id);
  const kept = now.filter(({ id }) => stood.has(id)).map(({ id }) => id);
  return {
    added: now.filter(({ id, withdrawn }) => !withdrawn && stood.get(id)?.withdrawn !== false).map(titleOf),
    withdrawn: now
      .filter(({ id, withdrawn }) => withdrawn && stood.get(id)?.withdrawn === false)
      .map(titleOf),
    removed: before.filter(({ id, withdrawn }) => !withdrawn && !stands.has(id)).map(titleOf),
    reordered: left.join() !== kept.join(),
  };
}

const titleOf = ({ title }: AgendaLine) => title;

/** True where there is nothing to tell. */
export function isUnchanged({ added, withdrawn, removed, reordered }: AgendaDifference): boolean {
  return added.length + withdrawn.length + removed.length === 0 && !reordered;
}
