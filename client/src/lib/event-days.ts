import type { EventView } from '@klubbat/shared/contracts/event';
import { dayOf } from './moment.js';

/** What is saved or moved step by step: many events, one thing done. */
const IN_SPELLS: readonly string[] = [
  'meeting.updated',
  'officers.set',
  'attendance.set',
  'agenda.ordered',
  'agenda-item.updated',
  'attachment.ordered',
];

/** So long after the step before it another one still belongs to the same spell. */
const PAUSE_MS = 10 * 60_000;

/** One row of a history: an event, or a spell of writing. `since`: when the spell began. */
export interface HistoryRow {
  event: EventView;
  since: string;
}

export interface HistoryDay {
  /** YYYY-MM-DD in Sweden */
  day: string;
  rows: HistoryRow[];
}

function goesOn({ event, since }: HistoryRow, older: EventView): boolean {
  return (
    IN_SPELLS.includes(event.action) &&
    older.action === event.action &&
    older.actor === event.actor &&
    older.subjectId === event.subjectId &&
    Date.parse(since) - Date.parse(older.at) <= PAUSE_MS
  );
}

function joined({ event }: HistoryRow, older: EventView): HistoryRow {
  const fields = [older, event].flatMap(({ details }) =>
    Array.isArray(details['changed']) ? (details['changed'] as unknown[]) : [],
  );
  const changed = fields.length === 0 ? {} : { changed: [...new Set(fields)] };
  return { event: { ...event, details: { ...event.details, ...changed } }, since: older.at };
}

/** Events, the latest first, as days with rows: a spell of one person in one thing is one row. */
export function historyDays(events: readonly EventView[]): HistoryDay[] {
  const days: HistoryDay[] = [];
  for (const event of events) {
    const day = dayOf(event.at);
    const latest = days.at(-1);
    const row = latest?.rows.at(-1);
    if (latest?.day !== day || row === undefined) {
      days.push({ day, rows: [{ event, since: event.at }] });
    } else if (goesOn(row, event)) {
      latest.rows[latest.rows.length - 1] = joined(row, event);
    } else {
      latest.rows.push({ event, since: event.at });
    }
  }
  return days;
}
