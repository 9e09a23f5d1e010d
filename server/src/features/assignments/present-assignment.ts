import type { AssignmentReportView, AssignmentView, ReportPlace } from '@klubbat/shared/contracts/assignment';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import type { AssignmentRow, PlaceRow, ReportRow } from './assignment.store.js';

/** An assignment as its doors show it. */
export function presentAssignment(
  { paragraph, style, ...row }: AssignmentRow,
  today: string,
): AssignmentView {
  return {
    ...row,
    // a number can be taken back before the adjustment; the assignment stays until a person withdraws it
    paragraphLabel: paragraph === null ? '' : paragraphLabel(style, paragraph, row.date),
    late: row.state === 'open' && row.dueOn !== null && row.dueOn < today,
  };
}

export function presentPlace({ itemId, meetingId, paragraph, style, date }: PlaceRow): ReportPlace {
  return { itemId, meetingId, label: paragraphLabel(style, paragraph, date), date };
}

export function presentReport({
  id,
  kind,
  day,
  words,
  notedBy,
  notedAt,
  place,
}: ReportRow): AssignmentReportView {
  return {
    ...{ id, kind, day, words, notedBy },
    notedAt: notedAt.toISOString(),
    place: place && presentPlace(place),
  };
}
