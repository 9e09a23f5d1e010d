import type { EntityManager } from 'typeorm';
import type { MemorandumState } from '@klubbat/shared/vocabulary/memorandum-words';
import { Acceptance } from './acceptance.entity.js';
import { Memorandum } from './memorandum.entity.js';
import { Submission } from './submission.entity.js';

export function findMemorandum(tx: EntityManager, id: string): Promise<Memorandum | null> {
  return tx.getRepository(Memorandum).findOneBy({ id });
}

export function lockMemorandum(tx: EntityManager, id: string): Promise<Memorandum | null> {
  return tx.getRepository(Memorandum).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** The one that was begun in that very act. */
export function findBegun(tx: EntityManager, boardId: string, saveId: string): Promise<Memorandum | null> {
  return tx
    .getRepository(Memorandum)
    .createQueryBuilder('m')
    .where('m.board_id = :boardId AND m.save_ids @> ARRAY[:saveId]::uuid[]', { boardId, saveId })
    .getOne();
}

export async function addMemorandum(tx: EntityManager, memorandum: Memorandum): Promise<void> {
  await tx.getRepository(Memorandum).insert(memorandum);
}

export async function saveMemorandum(tx: EntityManager, memorandum: Memorandum): Promise<void> {
  await tx.getRepository(Memorandum).update({ id: memorandum.id }, memorandum);
}

export async function addSubmission(tx: EntityManager, submission: Submission): Promise<void> {
  await tx.getRepository(Submission).insert(submission);
}

export async function addAcceptance(tx: EntityManager, acceptance: Acceptance): Promise<void> {
  await tx.getRepository(Acceptance).insert(acceptance);
}

export type SubmissionRow = Submission & {
  sender: string;
  acceptedAt: Date | null;
  accepter: string | null;
  itemId: string | null;
};

const SUBMISSION = `
  SELECT s.id, s.memorandum_id AS "memorandumId", s.number, s.kind, s.meeting_id AS "meetingId", s.title,
         s.case_number AS "caseNumber", s.confidential, s.sections, s.recipients, s.files, s.note, s.due_day::text AS "dueDay",
         s.due_clock AS "dueClock", s.late, s.save_id AS "saveId", s.sent_at AS "sentAt", s.sent_by AS "sentBy",
         p.name AS sender, a.accepted_at AS "acceptedAt", q.name AS accepter, a.agenda_item_id AS "itemId"
    FROM memorandum_submission s
    JOIN person p ON p.id = s.sent_by
    LEFT JOIN memorandum_acceptance a ON a.submission_id = s.id
    LEFT JOIN person q ON q.id = a.accepted_by`;

/** What was submitted, the latest first. */
export function findSubmissions(tx: EntityManager, memorandumId: string): Promise<SubmissionRow[]> {
  return tx.query(`${SUBMISSION} WHERE s.memorandum_id = $1 ORDER BY s.number DESC`, [memorandumId]);
}

/** What was taken in an item, the latest first. */
export function findProposed(tx: EntityManager, itemId: string): Promise<SubmissionRow[]> {
  return tx.query(`${SUBMISSION} WHERE a.agenda_item_id = $1 ORDER BY s.number DESC`, [itemId]);
}

/** What was taken in last in each item of a meeting, in the order of its agenda. */
export function findAcceptedOfMeeting(tx: EntityManager, meetingId: string): Promise<SubmissionRow[]> {
  return tx.query(
    `SELECT * FROM (
       SELECT DISTINCT ON (x."itemId") x.* FROM (${SUBMISSION}) x JOIN agenda_item i ON i.id = x."itemId"
        WHERE i.meeting_id = $1 ORDER BY x."itemId", x.number DESC) latest
       JOIN agenda_item i ON i.id = latest."itemId"
      ORDER BY i.position`,
    [meetingId],
  );
}

/** Who holds a role in which one writes memoranda to a board on a day, by name; only those with an account can write. */
export function findOfficials(
  tx: EntityManager,
  board: { organisationId: string; boardId: string },
  day: string,
): Promise<{ id: string; name: string; title: string | null }[]> {
  return tx.query(
    `SELECT DISTINCT p.id, p.name COLLATE "sv-x-icu" AS name, p.title
       FROM membership m
       JOIN person p ON p.id = m.person_id
       JOIN account a ON a.person_id = p.id
      WHERE m.organisation_id = $1 AND (m.board_id IS NULL OR m.board_id = $2)
        AND m.role IN ('official', 'secretary', 'administrator')
        AND (m.from_day IS NULL OR m.from_day <= $3::date) AND (m.until_day IS NULL OR m.until_day >= $3::date)
      ORDER BY 2, 1 LIMIT 500`,
    [board.organisationId, board.boardId, day],
  );
}

/** A meeting of a board that has not been held on a day. */
export interface ComingRow {
  id: string;
  date: string;
  start: string | null;
  materialDay: string | null;
  materialClock: string | null;
}

export function findComing(
  tx: EntityManager,
  boardId: string,
  today: string,
  limit: number,
): Promise<ComingRow[]> {
  return tx.query(
    `SELECT id, day::text AS date, start_time AS start, material_day::text AS "materialDay",
            material_clock AS "materialClock"
       FROM meeting
      WHERE board_id = $1 AND day >= $2::date AND NOT locked AND NOT history
      ORDER BY day, start_time, id LIMIT $3`,
    [boardId, today, limit],
  );
}

export interface AwaitedRow {
  id: string;
  authorId: string;
  meetingId: string;
  state: MemorandumState;
}

/** Those that are awaited for meetings between two days and whose authors have not been reminded. */
export function findUnreminded(tx: EntityManager, from: string, until: string): Promise<AwaitedRow[]> {
  return tx.query(
    `SELECT x.id, x.author_id AS "authorId", x.meeting_id AS "meetingId", x.state
       FROM memorandum x JOIN meeting m ON m.id = x.meeting_id
      WHERE x.state IN ('draft', 'returned') AND x.reminded_at IS NULL
        AND (x.promised_at IS NOT NULL OR x.state = 'returned') AND m.day BETWEEN $1::date AND $2::date
      ORDER BY m.day, x.id LIMIT 500`,
    [from, until],
  );
}

/** Notes a reminder before it goes. False when it has gone already, or is no longer needed. */
export async function claimReminder(tx: EntityManager, id: string, now: Date): Promise<boolean> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(Memorandum)
    .set({ remindedAt: now })
    .where(`id = :id AND reminded_at IS NULL AND state IN ('draft', 'returned')`, { id })
    .execute();
  return (affected ?? 0) > 0;
}
