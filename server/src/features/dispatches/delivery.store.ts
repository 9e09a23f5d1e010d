import type { EntityManager } from 'typeorm';
import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';
import type { DeliveryDecision, DeliveryState } from '@klubbat/shared/vocabulary/deliveries';
import { searchWords } from '../../platform/search-words.js';
import type { Actor } from '../../platform/work.js';
import { newestFound, type Sight } from '../search-terms/ways-to-newest.js';
import { Delivery, type NewDelivery } from './delivery.entity.js';
import { Dispatch } from './dispatch.entity.js';

export async function addDispatch(
  tx: EntityManager,
  dispatch: Dispatch,
  deliveries: NewDelivery[],
): Promise<void> {
  await tx.getRepository(Dispatch).insert(dispatch);
  await tx.getRepository(Delivery).insert(deliveries);
}

export function findDispatch(tx: EntityManager, id: string): Promise<Dispatch> {
  return tx.getRepository(Dispatch).findOneByOrFail({ id });
}

export function findDelivery(tx: EntityManager, id: string): Promise<Delivery | null> {
  return tx.getRepository(Delivery).findOneBy({ id });
}

export function lockDelivery(tx: EntityManager, id: string): Promise<Delivery | null> {
  return tx.getRepository(Delivery).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

/**
 * The number that the diary will give a document in its case when it is ordered. `hold`: it stays so, for nobody else takes it
 * until this transaction ends.
 */
export async function comingDocumentNumber(
  tx: EntityManager,
  organisationId: string,
  caseNumber: string,
  hold: boolean,
): Promise<number> {
  if (hold) {
    await tx.query('SELECT hold_document_numbers($1, $2)', [organisationId, caseNumber]);
  }
  const [counted] = await tx.query<{ last: number }[]>(
    'SELECT last_number AS last FROM diary_case WHERE organisation_id = $1 AND case_key = lower($2)',
    [organisationId, caseNumber],
  );
  return (counted?.last ?? 0) + 1;
}

export interface Sending {
  id: string;
  email: string;
  orderedAt: Date;
  resendReason: string | null;
}

/** A version of an extract that was sent: each delivery with its address, the oldest first. */
export function findSendings(
  tx: EntityManager,
  meetingId: string,
  contentSha256: string,
): Promise<Sending[]> {
  return tx.query(
    `SELECT d.id, d.email, d.ordered_at AS "orderedAt", s.resend_reason AS "resendReason"
       FROM delivery d JOIN dispatch s ON s.id = d.dispatch_id
      WHERE s.meeting_id = $1 AND s.content_sha256 = $2
      ORDER BY d.ordered_at, d.id`,
    [meetingId, contentSha256],
  );
}

export interface Decision {
  what: DeliveryDecision;
  reason: string;
  /** a person of the register */
  by: string;
  at: Date;
}

/** Notes what a person decided: it came at the moment when it was handed over, or it waits anew with all its tries. */
export async function noteDecision(
  tx: EntityManager,
  { id, handingOverAt }: Delivery,
  { what, reason, by, at }: Decision,
): Promise<void> {
  await tx.getRepository(Delivery).update(
    { id },
    {
      decision: what,
      decisionReason: reason,
      decidedBy: by,
      decidedAt: at,
      ...(what === 'arrived'
        ? { state: 'sent', sentAt: handingOverAt, lastError: null }
        : { state: 'queued', tries: 0, nextTryAt: at }),
    },
  );
}

export interface DeliveryRow {
  id: string;
  dispatchId: string;
  meetingId: string;
  board: string;
  date: string;
  paragraphs: number[];
  /** how the meeting writes its § numbers */
  style: NumberingStyle;
  name: string;
  email: string;
  state: DeliveryState;
  tries: number;
  answer: string | null;
  lastError: string | null;
  nextTryAt: Date | null;
  orderedAt: Date;
  orderedBy: string | null;
  sentAt: Date | null;
  /** when the last of its §§ that are adjusted was */
  adjustedAt: Date | null;
  subject: string;
  fileName: string;
  byLink: boolean;
  text: string;
  handingOverAt: Date | null;
  decided: DeliveryDecision | null;
  decisionReason: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
}

const ROWS = `
  SELECT d.id, d.dispatch_id AS "dispatchId", s.meeting_id AS "meetingId",
         coalesce(m.board_as_of->>'name', b.name) AS board, m.day::text AS date, s.paragraphs,
         coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object('numberWithYear', b.number_with_year,
           'paragraphPrefix', b.paragraph_prefix))) AS style,
         d.name, d.email, d.state, d.tries, d.answer, d.last_error AS "lastError",
         d.next_try_at AS "nextTryAt", d.ordered_at AS "orderedAt", p.name AS "orderedBy",
         d.sent_at AS "sentAt", coalesce(d.subject, s.subject) AS subject, s.file_name AS "fileName", s.by_link AS "byLink",
         coalesce(d.body_text, s.body_text) AS text,
         d.handing_over_at AS "handingOverAt", d.decision AS decided, d.decision_reason AS "decisionReason",
         decider.name AS "decidedBy", d.decided_at AS "decidedAt",
         (SELECT max(a.adjusted_at) FROM agenda_item i JOIN adjustment a ON a.id = i.adjustment_id
           WHERE i.meeting_id = m.id AND s.paragraphs @> to_jsonb(i.paragraph)) AS "adjustedAt"
    FROM delivery d
    JOIN dispatch s ON s.id = d.dispatch_id
    JOIN meeting m ON m.id = s.meeting_id
    JOIN board b ON b.id = m.board_id
    LEFT JOIN person p ON p.id = s.ordered_by
    LEFT JOIN person decider ON decider.id = d.decided_by`;

export function findDeliveryRows(tx: EntityManager, ids: string[]): Promise<DeliveryRow[]> {
  return tx.query(`${ROWS} WHERE d.id = ANY ($1)`, [ids]);
}

/** Where a page begins: below this row, or above it on the way up. */
export interface DeliveryPlace {
  orderedAt: string;
  id: string;
  way: 'down' | 'up';
}

export interface DeliveryFilter {
  meetingId?: string | undefined;
  boardId?: string | undefined;
  state?: DeliveryState | undefined;
  /** words of the recipient's name or address */
  q?: string | undefined;
  /** days in Sweden */
  from?: string | undefined;
  to?: string | undefined;
}

/** One branch for each way in which a delivery may be seen: each follows its own index and stops at the page's end. */
const WAYS_IN = {
  own: [
    'FROM $source d WHERE $1::boolean AND $4::uuid IS NULL',
    'FROM unnest($2::uuid[]) own (id), LATERAL (SELECT * FROM $source d WHERE d.organisation_id = own.id',
    'FROM unnest($3::uuid[]) own (id), LATERAL (SELECT * FROM $source d WHERE d.board_id = own.id',
  ],
  // who may read the meeting has been asked by the door
  meeting: [
    `FROM $source d JOIN dispatch s ON s.id = d.dispatch_id
     WHERE s.meeting_id = $4 AND ($1 OR $2::uuid[] IS NOT NULL OR $3::uuid[] IS NOT NULL)`,
  ],
};

const ON_THE_PAGE = `
  ($5::uuid IS NULL OR d.board_id = $5) AND ($6::text IS NULL OR d.state = $6)
  AND ($7::date IS NULL OR d.ordered_at >= $7::date::timestamp AT TIME ZONE 'Europe/Stockholm')
  AND ($8::date IS NULL OR d.ordered_at < ($8::date + 1)::timestamp AT TIME ZONE 'Europe/Stockholm')`;
const FIRST_WORD = 13;

/** How far down the list a word that many bear is looked for, first and then, before the index of words is asked after all. */
const AMONG_DELIVERIES: Sight = { sample: 400, walk: 20_000 };

/** So many hits are gathered and sorted sooner than a list is walked until a page of them is found. */
const FEW = 500;

/** The deliveries that bear the words, where they are few: the index of words tells it, or the first rows where nearly all bear them. */
async function findFew(tx: EntityManager, bears: string, words: string[]): Promise<string[] | undefined> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT d.id FROM delivery d WHERE ${bears} LIMIT ${FEW + 1}`,
    words,
  );
  return rows.length <= FEW ? rows.map(({ id }) => id) : undefined;
}

/** A page of deliveries from `place`: the latest first, or going up the nearest first. */
export async function findDeliveries(
  tx: EntityManager,
  actor: Actor,
  filter: DeliveryFilter,
  place: DeliveryPlace | undefined,
  limit: number,
): Promise<DeliveryRow[]> {
  const order = place?.way === 'up' ? 'ASC' : 'DESC';
  const words = searchWords(filter.q);
  const bears = (first: number) =>
    words.map((_, index) => `lower(d.name || ' ' || d.email) LIKE $${first + index}`).join(' AND ') || 'true';
  const after = `($9::timestamptz IS NULL OR (d.ordered_at, d.id) ${order === 'ASC' ? '>' : '<'} ($9::timestamptz, $10::uuid))`;
  const reach = (source: string): string =>
    (filter.meetingId === undefined ? WAYS_IN.own : WAYS_IN.meeting)
      .map((way) => way.replace('$source', source))
      .map(
        (way) => `(SELECT d.id, d.ordered_at, d.name, d.email ${way} AND ${ON_THE_PAGE} AND ${after}
          ORDER BY d.ordered_at ${order}, d.id ${order} LIMIT $11${way.includes('LATERAL') ? ') d' : ''})`,
      )
      .join(' UNION ');
  const rows = (source: string, hits: string, span: number, ...more: unknown[]): Promise<DeliveryRow[]> =>
    tx.query(
      `WITH ${hits} near AS (SELECT * FROM (${reach(source)}) seen
              ORDER BY ordered_at ${order}, id ${order} LIMIT $11),
            page AS MATERIALIZED (SELECT d.id FROM near d WHERE ${bears(FIRST_WORD)}
              ORDER BY d.ordered_at ${order}, d.id ${order} LIMIT $12)
       ${ROWS} JOIN page ON page.id = d.id ORDER BY d.ordered_at ${order}, d.id ${order}`,
      [
        actor.admin,
        actor.mandates.flatMap((m) => (m.boardId === null ? [m.organisationId] : [])),
        actor.mandates.flatMap(({ boardId }) => boardId ?? []),
        filter.meetingId ?? null,
        filter.boardId ?? null,
        filter.state ?? null,
        filter.from ?? null,
        filter.to ?? null,
        place?.orderedAt ?? null,
        place?.id ?? null,
        span,
        limit,
        ...words,
        ...more,
      ],
    );
  if (words.length === 0) {
    return rows('delivery', '', limit);
  }
  const among = (hits: string) => `hits AS MATERIALIZED (SELECT * FROM delivery d WHERE ${hits}),`;
  const few = await findFew(tx, bears(1), words);
  if (few !== undefined) {
    return rows('hits', among(`d.id = ANY($${FIRST_WORD + words.length}::uuid[])`), limit, few);
  }
  // a common word fills the page from the nearest rows, or from more of them, unless hardly any of its hits may be seen
  return newestFound(
    limit,
    (way) =>
      typeof way === 'string'
        ? rows('hits', among(bears(FIRST_WORD)), limit)
        : rows('delivery', '', way.newest),
    AMONG_DELIVERIES,
  );
}
