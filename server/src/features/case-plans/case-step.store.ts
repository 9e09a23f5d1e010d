import type { EntityManager } from 'typeorm';
import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';
import type { CaseStepKind } from '@klubbat/shared/vocabulary/case-words';
import type { Outcome } from '@klubbat/shared/vocabulary/meeting-words';
import type { Scope } from '../../policies/may.js';
import { READABLE, scopeOf, type Readable } from '../meetings/readable-meetings.js';
import { CaseStepRow } from './case-step.entity.js';

export interface StepItemRow {
  id: string;
  meetingId: string;
  paragraph: number | null;
  style: NumberingStyle;
  title: string | null;
  date: string;
  outcome: Outcome | null;
}

export interface StepRow {
  id: string;
  version: number;
  caseNumber: string;
  organisationId: string;
  organisation: string;
  boardId: string;
  board: string;
  kind: CaseStepKind;
  purpose: string;
  month: string;
  meeting: { id: string; date: string; cancelled: boolean } | null;
  firstPlanned: string;
  fulfilled: boolean;
  held: boolean;
  item: StepItemRow | null;
  suggested: StepItemRow | null;
}

/** An item of a meeting `m` as a plan tells of it: of a secret § its public title. */
const STEP_ITEM = `jsonb_build_object('id', i.id, 'meetingId', m.id, 'paragraph', i.paragraph, 'date', m.day,
  'title', CASE WHEN i.content ? 'confidential' THEN nullif(trim(i.content->>'publicTitle'), '') ELSE i.title END,
  'outcome', i.content->>'outcome', 'style', coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object(
    'numberWithYear', b.number_with_year, 'paragraphPrefix', b.paragraph_prefix))))`;

const BEARS = (number: string) => `(lower(i.case_number) = ${number}
  OR lower(i.content->>'moreCaseNumbers')::jsonb @> to_jsonb(ARRAY[${number}]))`;

const STEPS = `
  SELECT s.id, s.version, s.case_number AS "caseNumber", s.organisation_id AS "organisationId", o.name AS organisation,
         s.board_id AS "boardId", b.name AS board, s.kind, s.purpose, to_char(s.month, 'YYYY-MM') AS month,
         s.first_planned AS "firstPlanned", s.agenda_item_id IS NOT NULL AS fulfilled,
         coalesce(p.state <> 'preparing' OR p.history, false) AND s.agenda_item_id IS NOT NULL AS held,
         CASE WHEN p.id IS NULL THEN NULL ELSE
           jsonb_build_object('id', p.id, 'date', p.day, 'cancelled', p.cancelled_at IS NOT NULL) END AS meeting,
         (SELECT ${STEP_ITEM} FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
           WHERE i.id = s.agenda_item_id AND ${READABLE}) AS item,
         CASE WHEN s.agenda_item_id IS NOT NULL THEN NULL ELSE (
           SELECT ${STEP_ITEM} FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
            WHERE ${BEARS('lower(s.case_number)')} AND m.board_id = s.board_id AND m.cancelled_at IS NULL
              AND CASE WHEN s.meeting_id IS NULL THEN date_trunc('month', m.day) = s.month ELSE m.id = s.meeting_id END
              AND NOT i.content ? 'withdrawn' AND ${READABLE}
              AND NOT EXISTS (SELECT 1 FROM case_step taken
                               WHERE taken.agenda_item_id = i.id AND lower(taken.case_number) = lower(s.case_number))
            ORDER BY m.day, i.position LIMIT 1) END AS suggested
    FROM case_step s
    JOIN organisation o ON o.id = s.organisation_id
    JOIN board b ON b.id = s.board_id
    LEFT JOIN meeting p ON p.id = s.meeting_id`;

/**
 * The steps of a case (its number in lower case), whole: for whoever reads a meeting at which it stands, or those of a board for
 * which a step is planned. What they tell of items is what he may read of them.
 */
export function findSteps(tx: EntityManager, readable: Readable, number: string): Promise<StepRow[]> {
  return tx.query(
    `WITH named AS MATERIALIZED (
       SELECT i.meeting_id FROM agenda_item i WHERE lower(i.case_number) = $5
       UNION
       SELECT i.meeting_id FROM agenda_item i WHERE lower(i.content->>'moreCaseNumbers')::jsonb @> to_jsonb(ARRAY[$5::text]))
     ${STEPS}
      WHERE lower(s.case_number) = $5
        AND ($1 OR s.organisation_id = ANY ($2)
             OR s.organisation_id IN (SELECT x.organisation_id FROM case_step x
                                       WHERE lower(x.case_number) = $5 AND x.board_id = ANY ($3))
             OR s.organisation_id IN (SELECT m.organisation_id FROM named JOIN meeting m ON m.id = named.meeting_id
                                       WHERE ${READABLE}))
      ORDER BY s.created_at, s.id`,
    [...scopeOf(readable), number],
  );
}

/** The steps of cases by these numbers (in lower case) in one organisation: who may read them has been asked. */
export function findStepsIn(
  tx: EntityManager,
  readable: Readable,
  organisationId: string,
  numbers: string[],
): Promise<StepRow[]> {
  return tx.query(
    `${STEPS} WHERE s.organisation_id = $5 AND lower(s.case_number) = ANY ($6) ORDER BY s.created_at, s.id`,
    [...scopeOf(readable), organisationId, numbers],
  );
}

export interface PlanPlaceRow {
  boardId: string;
  board: string;
  organisation: string;
  meetings: { id: string; date: string }[];
}

/** So many coming meetings of a board are there to choose among. */
const COMING = 24;

/** The boards in which that scope lets one plan, with their coming meetings. */
export function findPlanPlaces(
  tx: EntityManager,
  { everywhere, organisations, boards }: Scope,
  today: string,
): Promise<PlanPlaceRow[]> {
  return tx.query(
    `SELECT b.id AS "boardId", b.name AS board, o.name AS organisation, coalesce(c.meetings, '[]') AS meetings
       FROM board b JOIN organisation o ON o.id = b.organisation_id
       LEFT JOIN LATERAL (
         SELECT jsonb_agg(jsonb_build_object('id', n.id, 'date', n.day) ORDER BY n.day) AS meetings
           FROM (SELECT m.id, m.day FROM meeting m
                  WHERE m.board_id = b.id AND m.day >= $4::date AND m.cancelled_at IS NULL
                  ORDER BY m.day LIMIT ${COMING}) n) c ON true
      WHERE $1 OR b.organisation_id = ANY ($2::uuid[]) OR b.id = ANY ($3::uuid[])
      ORDER BY o.name, b.name`,
    [everywhere, organisations, boards, today],
  );
}

const LOCK = 5552296;

/** Two who plan the same case at once come one after the other. */
export async function lockPlan(tx: EntityManager, organisationId: string, number: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [LOCK, `${organisationId} ${number}`]);
}

export function findStepsOfCase(
  tx: EntityManager,
  organisationId: string,
  number: string,
): Promise<CaseStepRow[]> {
  return tx
    .getRepository(CaseStepRow)
    .createQueryBuilder('s')
    .where('lower(s.case_number) = :number AND s.organisation_id = :organisationId', {
      number,
      organisationId,
    })
    .getMany();
}

export function findStep(tx: EntityManager, id: string): Promise<CaseStepRow | null> {
  return tx.getRepository(CaseStepRow).findOneBy({ id });
}

export function lockStep(tx: EntityManager, id: string): Promise<CaseStepRow | null> {
  return tx.getRepository(CaseStepRow).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

export async function addStep(tx: EntityManager, step: CaseStepRow): Promise<void> {
  await tx.getRepository(CaseStepRow).insert(step);
}

export async function saveStep(tx: EntityManager, step: CaseStepRow): Promise<void> {
  const { id, kind, purpose, month, meetingId, agendaItemId, version, saveIds, updatedAt, updatedBy } = step;
  await tx
    .getRepository(CaseStepRow)
    .update(
      { id },
      { kind, purpose, month, meetingId, agendaItemId, version, saveIds, updatedAt, updatedBy },
    );
}

export async function removeStep(tx: EntityManager, id: string): Promise<void> {
  await tx.getRepository(CaseStepRow).delete({ id });
}
