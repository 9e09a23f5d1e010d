import type { EntityManager } from 'typeorm';
import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';
import type { AssignmentFilter, AssignmentState } from '@klubbat/shared/vocabulary/assignment-words';
import { searchWords } from '../../platform/search-words.js';
import { TOLD_TITLE } from '../agenda/secret-item.js';
import { READABLE, scopeOf, type Readable } from '../meetings/readable-meetings.js';
import { AssignmentReport } from './assignment-report.entity.js';
import { Assignment } from './assignment.entity.js';

export interface AssignmentRow {
  id: string;
  version: number;
  organisation: string;
  boardId: string;
  board: string;
  meetingId: string;
  itemId: string;
  paragraph: number | null;
  style: NumberingStyle;
  title: string;
  caseNumber: string | null;
  date: string;
  assignee: string;
  task: string;
  dueOn: string | null;
  state: AssignmentState;
  reportedOn: string | null;
}

export interface PlaceRow {
  itemId: string;
  meetingId: string;
  paragraph: number;
  style: NumberingStyle;
  date: string;
}

export type ReportRow = Pick<
  AssignmentReport,
  'id' | 'kind' | 'day' | 'words' | 'notedAt' | 'agendaItemId' | 'saveId'
> & { notedBy: string; place: PlaceRow | null };

export interface AssignmentQuery {
  boardId?: string | undefined;
  standing?: AssignmentFilter | undefined;
  q?: string | undefined;
}

/** Stands for the last day of an assignment that has none: it comes after all others. */
export const NO_DAY = 'infinity';

/** Where a page begins, and the way from there. */
export interface AssignmentPlace {
  due: string;
  id: string;
  way: 'down' | 'up';
}

const STYLE = `coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object(
  'numberWithYear', b.number_with_year, 'paragraphPrefix', b.paragraph_prefix)))`;

/** Of an assignment that a secret item gives a list tells that there is one, and not what it is. */
const TOLD_TASK = `CASE WHEN i.content ? 'confidential' THEN 'Omfattas av sekretess' ELSE a.task END`;

const shown = (task: string) => `
  SELECT a.id, a.version, o.name AS organisation, a.board_id AS "boardId",
         coalesce(m.board_as_of->>'name', b.name) AS board, a.meeting_id AS "meetingId", i.id AS "itemId", i.paragraph,
         ${STYLE} AS style, ${TOLD_TITLE} AS title, i.case_number AS "caseNumber", m.day::text AS date, a.assignee, ${task} AS task,
         a.due_on::text AS "dueOn", a.state, a.reported_on::text AS "reportedOn"
    FROM assignment a
    JOIN meeting m ON m.id = a.meeting_id
    JOIN board b ON b.id = a.board_id
    JOIN organisation o ON o.id = a.organisation_id
    JOIN agenda_item i ON i.id = a.agenda_item_id
   WHERE ${READABLE}`;

const DUE = `coalesce(a.due_on, '${NO_DAY}'::date)`;

const STANDING: Record<AssignmentFilter, (today: () => string) => string> = {
  open: () => `a.state = 'open'`,
  late: (today) => `a.state = 'open' AND ${DUE} < ${today()}::date`,
  done: () => `a.state <> 'open'`,
};

/** Assignments of meetings that may be read, from a place on or back: those whose day comes first, first. */
export function findAssignmentPage(
  tx: EntityManager,
  readable: Readable,
  { boardId, standing, q }: AssignmentQuery,
  today: string,
  { place, limit }: { place?: AssignmentPlace | undefined; limit: number | null },
): Promise<AssignmentRow[]> {
  const values = scopeOf(readable);
  const given = (value: unknown) => `$${values.push(value)}`;
  const [order, beyond] = place?.way === 'up' ? ['DESC', '<'] : ['ASC', '>'];
  const fits = [
    ...(boardId === undefined ? [] : [`a.board_id = ${given(boardId)}`]),
    ...(standing === undefined ? [] : [STANDING[standing](() => given(today))]),
    ...searchWords(q).map(
      (pattern) => `NOT i.content ? 'confidential' AND a.search_text LIKE ${given(pattern)}`,
    ),
    ...(place === undefined
      ? []
      : [`(${DUE}, a.id) ${beyond} (${given(place.due)}::date, ${given(place.id)}::uuid)`]),
  ];
  return tx.query(
    `${shown(TOLD_TASK)}${fits.map((fit) => ` AND ${fit}`).join('')}
      ORDER BY ${DUE} ${order}, a.id ${order} LIMIT ${given(limit)}`,
    values,
  );
}

/** Assignments that a § gives, in the order in which they were noted. */
export function findAssignmentsOf(
  tx: EntityManager,
  readable: Readable,
  itemId: string,
): Promise<AssignmentRow[]> {
  return tx.query(`${shown('a.task')} AND a.agenda_item_id = $5 ORDER BY a.id`, [
    ...scopeOf(readable),
    itemId,
  ]);
}

export async function findAssignmentRow(
  tx: EntityManager,
  readable: Readable,
  id: string,
): Promise<AssignmentRow | undefined> {
  const rows: AssignmentRow[] = await tx.query(`${shown('a.task')} AND a.id = $5`, [
    ...scopeOf(readable),
    id,
  ]);
  return rows[0];
}

const PLACE = `jsonb_build_object('itemId', i.id, 'meetingId', m.id, 'paragraph', i.paragraph, 'style', ${STYLE},
  'date', m.day)`;

/** What was noted of an assignment, the oldest first. */
export function findReports(tx: EntityManager, assignmentId: string): Promise<ReportRow[]> {
  return tx.query(
    `SELECT r.id, r.kind, r.day::text AS day, r.words, r.noted_at AS "notedAt", p.name AS "notedBy",
            r.agenda_item_id AS "agendaItemId", r.save_id AS "saveId",
            CASE WHEN i.paragraph IS NULL THEN NULL ELSE ${PLACE} END AS place
       FROM assignment_report r
       JOIN person p ON p.id = r.noted_by
       LEFT JOIN agenda_item i ON i.id = r.agenda_item_id
       LEFT JOIN meeting m ON m.id = i.meeting_id
       LEFT JOIN board b ON b.id = m.board_id
      WHERE r.assignment_id = $1
      ORDER BY r.number`,
    [assignmentId],
  );
}

/** §§ of the body that gave it, of the same case, since it was given: the latest first. */
/** Later §§ of the body where it may have been reported: where it was taken up, and others of the same case. */
export async function findReportPlaces(
  tx: EntityManager,
  { id, boardId, caseNumber, itemId, date }: AssignmentRow,
  limit: number,
): Promise<PlaceRow[]> {
  const rows: { place: PlaceRow }[] = await tx.query(
    `SELECT ${PLACE} AS place
       FROM (SELECT agenda_item_id AS id, true AS taken FROM assignment_item WHERE assignment_id = $6
             UNION ALL
             SELECT c.id, false FROM agenda_item c WHERE lower(c.case_number) = lower($1)
                AND NOT EXISTS (SELECT 1 FROM assignment_item t WHERE t.assignment_id = $6 AND t.agenda_item_id = c.id)
            ) found
       JOIN agenda_item i ON i.id = found.id JOIN meeting m ON m.id = i.meeting_id JOIN board b ON b.id = m.board_id
      WHERE m.board_id = $2 AND m.day >= $3 AND i.id <> $4 AND i.paragraph IS NOT NULL
      ORDER BY found.taken DESC, m.day DESC, i.paragraph DESC LIMIT $5`,
    [caseNumber, boardId, date, itemId, limit, id],
  );
  return rows.map(({ place }) => place);
}

export function findAssignment(tx: EntityManager, id: string): Promise<Assignment | null> {
  return tx.getRepository(Assignment).findOneBy({ id });
}

export function lockAssignment(tx: EntityManager, id: string): Promise<Assignment | null> {
  return tx.getRepository(Assignment).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

export function findGiven(tx: EntityManager, agendaItemId: string): Promise<Assignment[]> {
  return tx.getRepository(Assignment).findBy({ agendaItemId });
}

export async function addAssignment(tx: EntityManager, assignment: Assignment): Promise<void> {
  await tx.getRepository(Assignment).insert(assignment);
}

export async function saveAssignment(tx: EntityManager, assignment: Assignment): Promise<void> {
  await tx.getRepository(Assignment).update({ id: assignment.id }, assignment);
}

export async function addReport(tx: EntityManager, report: AssignmentReport): Promise<void> {
  await tx.getRepository(AssignmentReport).insert(report);
}
