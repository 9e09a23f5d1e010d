import type { TaskView } from '@klubbat/shared/contracts/my-work';
import { addDays } from '@klubbat/shared/rules/calendar';
import type { Work } from '../../platform/work.js';
import type { Scope } from '../../policies/may.js';
import { findDueAssignments } from './due-assignments.store.js';
import { about, printed } from './task-source.js';

/** So long before its day the secretary asks for a report: the body meets once a month, and its papers are sent a week ahead. */
const REPORTED_AHEAD = 14;
/** More than this nobody begins with. */
const MOST = 200;

/** Assignments whose last day comes near or has passed. */
export async function ofAssignments({ tx }: Work, scope: Scope, today: string): Promise<TaskView[]> {
  const rows = await findDueAssignments(tx, scope, addDays(today, REPORTED_AHEAD), MOST);
  return rows.map((row) => ({
    ...about(row),
    key: `report-assignment ${row.assignmentId}`,
    kind: 'report-assignment',
    due: row.due,
    ...(row.paragraph === null ? {} : { paragraphs: printed(row, [row.paragraph]) }),
    names: [row.assignee],
    title: row.task,
    assignmentId: row.assignmentId,
  }));
}
