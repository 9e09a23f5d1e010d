import type { EntityManager } from 'typeorm';
import { AssignmentItem } from './assignment-item.entity.js';
import { TOLD_TITLE } from '../agenda/secret-item.js';
import { READABLE, scopeOf, type Readable } from '../meetings/readable-meetings.js';

export async function addAssignmentItem(tx: EntityManager, row: AssignmentItem): Promise<void> {
  await tx.getRepository(AssignmentItem).insert(row);
}

export interface TakenUpRow {
  itemId: string;
  meetingId: string;
  title: string;
  paragraph: number | null;
  date: string;
}

/** Where an assignment is taken up again, the latest first. */
export function findTakenUpItems(tx: EntityManager, assignmentId: string): Promise<TakenUpRow[]> {
  return tx.query(
    `SELECT i.id AS "itemId", m.id AS "meetingId", ${TOLD_TITLE} AS title, i.paragraph, m.day::text AS date
       FROM assignment_item t JOIN agenda_item i ON i.id = t.agenda_item_id JOIN meeting m ON m.id = i.meeting_id
      WHERE t.assignment_id = $1
      ORDER BY m.day DESC, i.position LIMIT 50`,
    [assignmentId],
  );
}

export interface ComingRow {
  id: string;
  date: string;
  start: string | null;
}

/** Meetings of a body from a day on, of which something may still be written. */
export function findComing(tx: EntityManager, boardId: string, from: string): Promise<ComingRow[]> {
  return tx.query(
    `SELECT m.id, m.day::text AS date, m.start_time AS start
       FROM meeting m WHERE m.board_id = $1 AND m.day >= $2::date AND NOT m.locked AND NOT m.history
      ORDER BY m.day, m.start_time NULLS LAST, m.id LIMIT 30`,
    [boardId, from],
  );
}

export interface ReportedHereRow {
  id: string;
  assignee: string;
  task: string;
}

/** The assignments that an item takes up, of meetings that may be read. */
export function findTakenUpBy(
  tx: EntityManager,
  readable: Readable,
  itemId: string,
): Promise<ReportedHereRow[]> {
  return tx.query(
    `SELECT a.id, a.assignee, a.task
       FROM assignment_item t JOIN assignment a ON a.id = t.assignment_id JOIN meeting m ON m.id = a.meeting_id
      WHERE ${READABLE} AND t.agenda_item_id = $5 ORDER BY a.id`,
    [...scopeOf(readable), itemId],
  );
}
