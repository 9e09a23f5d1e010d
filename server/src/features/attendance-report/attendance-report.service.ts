import type { z } from 'zod';
import type { AttendanceLine, reportPeriod } from '@klubbat/shared/contracts/attendance-report';
import { attended } from '@klubbat/shared/rules/attendance-report';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { findAttendance } from './attendance-report.store.js';

type Period = z.output<typeof reportPeriod>;

const MOST_YEARS = 5;

const beforeAdjustment = new Set(['draft', 'sent-for-adjustment', 'partly-signed', 'referred-to-body']);

/**
 * One line for each person at each meeting of the board held in the period, days included, by day and in the order of
 * each meeting's list. Refuses with `invalid` a period that ends before it begins or is longer than five years.
 */
export async function attendanceLines(
  { tx }: Pick<Work, 'tx'>,
  boardId: string,
  period: Period,
): Promise<AttendanceLine[]> {
  refusePeriod(period);
  const found = await findAttendance(tx, boardId, period);
  return found.map(({ rows, numbers, start, end, state, history, personId, ...who }) => ({
    meetingId: who.meetingId,
    date: who.date,
    lastDate: who.lastDate,
    adjusted: history || !beforeAdjustment.has(state),
    name: who.name,
    party: who.party,
    represents: who.represents,
    title: who.title,
    person: personId ?? [who.name, who.party, who.represents].join('|'),
    ...attended(rows, { start, end, severalDays: who.lastDate !== null, paragraphs: numbers }),
  }));
}

function refusePeriod({ from, to }: Period): void {
  const last = `${String(Number(from.slice(0, 4)) + MOST_YEARS)}${from.slice(4)}`;
  if (to < from || to > last) {
    const message =
      to < from ? 'Tiden slutar innan den börjar.' : `Välj en tid som är högst ${String(MOST_YEARS)} år.`;
    fail('invalid', { errors: [{ path: '$.to', message }] });
  }
}
