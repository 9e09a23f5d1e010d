import type { EntityManager } from 'typeorm';
import type { Scope } from '../../policies/may.js';
import { FACTS, PLACES, WITHIN, withinOf, type MeetingFacts } from './meeting-facts.js';

export interface DueAssignmentRow extends MeetingFacts {
  assignmentId: string;
  paragraph: number | null;
  assignee: string;
  task: string;
  due: string;
}

/** Assignments that are to be reported by a day and are not, the first due first. */
export function findDueAssignments(
  tx: EntityManager,
  scope: Scope,
  by: string,
  limit: number,
): Promise<DueAssignmentRow[]> {
  return tx.query(
    `SELECT ${FACTS}, a.id AS "assignmentId", i.paragraph, a.assignee, a.task, a.due_on::text AS due
       FROM assignment a
       JOIN agenda_item i ON i.id = a.agenda_item_id
       JOIN meeting m ON m.id = a.meeting_id ${PLACES}
      WHERE ${WITHIN} AND a.state = 'open' AND coalesce(a.due_on, 'infinity'::date) <= $4::date
      ORDER BY coalesce(a.due_on, 'infinity'::date), a.id LIMIT $5`,
    [...withinOf(scope), by, limit],
  );
}
