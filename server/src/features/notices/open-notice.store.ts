import type { EntityManager } from 'typeorm';
import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';
import type { OrganisationKind } from '@klubbat/shared/vocabulary/meeting-words';
import { appealKindsOf } from '../protocols/appeal-kinds.store.js';
import { ANNOUNCED, STANDS_UNTIL } from './uptime.store.js';
import { withLastDay, type WithKinds } from './with-last-day.js';

/*
 * What anyone may know of a notice board and what is up on it: column by column, so that one that is added is not shown.
 */

export interface OpenNoticeBoard {
  organisationId: string;
  organisation: string;
  slug: string;
  kind: OrganisationKind;
  colour: string | null;
  openPages: boolean;
  name: string;
  keptAt: string;
  contact: string;
}

export interface OpenDecision {
  decidedBy: string;
  deciderName: string | null;
  nameIsPublic: boolean;
  caseNumber: string;
  delegationPoint: string;
  summary: string;
}

export interface OpenNotice {
  id: string;
  /** the body's word in addresses */
  board: string;
  body: string;
  day: string;
  endDay: string | null;
  /** null: it announces a decision by delegation */
  paragraphs: number[] | null;
  /** its name only where that is told on purpose */
  decision: OpenDecision | null;
  /** of these §§, the secret ones apart, who wrote them has said how they are appealed: not as the notice says of the others */
  exceptions: { paragraph: number; appeal: 'none' | 'administrative' | 'special' }[];
  style: NumberingStyle;
  adjustedAt: Date | null;
  postedOn: string;
  lastAppealDay: string | null;
  /** the last day on which it is up, also where nothing can be appealed until then */
  standsUntil: string | null;
  keptAt: string | null;
  contact: string | null;
  unsettled: boolean;
  publishedId: string | null;
  /** when it went up, was found to have been down, or what that means was decided */
  changedAt: Date;
}

/** Numbers, and nothing of what the §§ are about. */
const EXCEPTIONS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('paragraph', i.paragraph, 'appeal', i.content->>'appeal')
               ORDER BY i.paragraph), '[]'::jsonb) FROM agenda_item i
              WHERE i.adjustment_id = a.id AND i.content->>'appeal' IN ('none', 'administrative', 'special')
                AND NOT i.content ? 'confidential')`;

const DECISION = `CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('decidedBy', d.decided_by,
  'deciderName', CASE WHEN d.name_is_public THEN d.decider_name END, 'nameIsPublic', d.name_is_public,
  'caseNumber', d.case_number, 'delegationPoint', d.delegation_point, 'summary', d.summary) END`;

/** Far more than an organisation has up in three weeks. */
const MOST = 500;

/** The board of an organisation by its word in addresses; it is open whether or not its other pages are (KL 8:9). */
export async function findOpenNoticeBoard(
  tx: EntityManager,
  slug: string,
): Promise<OpenNoticeBoard | undefined> {
  const rows: OpenNoticeBoard[] = await tx.query(
    `SELECT o.id AS "organisationId", o.name AS organisation, o.slug, o.kind, o.colour, o.open_pages AS "openPages",
            nb.name, nb.kept_at AS "keptAt", nb.contact
       FROM notice_board nb JOIN organisation o ON o.id = nb.organisation_id WHERE o.slug = $1`,
    [slug],
  );
  return rows[0];
}

/** What is up on it, the latest first; or one of them. */
export async function findOpenNotices(
  tx: EntityManager,
  organisationId: string,
  today: string,
  id?: string,
): Promise<OpenNotice[]> {
  const rows: WithKinds<OpenNotice>[] = await tx.query(
    `SELECT n.id, b.slug AS board, coalesce(m.board_as_of->>'name', b.name) AS body, coalesce(m.day, d.decided_on)::text AS day, m.end_day::text AS "endDay",
            a.paragraphs, ${DECISION} AS decision, ${EXCEPTIONS} AS exceptions, a.adjusted_at AS "adjustedAt", n.posted_on::text AS "postedOn",
            ${STANDS_UNTIL}::text AS "lastAppealDay", ${STANDS_UNTIL}::text AS "standsUntil",
            ${appealKindsOf('a.id')} AS kinds, n.kept_at AS "keptAt", n.contact,
            EXISTS (SELECT 1 FROM notice_gap g WHERE g.notice_id = n.id AND g.settled_at IS NULL) AS unsettled,
            greatest(n.posted_at, (SELECT max(greatest(g.settled_at, g.until_at)) FROM notice_gap g WHERE g.notice_id = n.id)) AS "changedAt",
            (SELECT p.adjustment_id FROM publication p WHERE p.adjustment_id = a.id AND p.state = 'published'
                AND (p.remove_on IS NULL OR p.remove_on > $2)) AS "publishedId",
            coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object(
              'numberWithYear', b.number_with_year, 'paragraphPrefix', b.paragraph_prefix))) AS style
       FROM notice n ${ANNOUNCED} JOIN board b ON b.id = coalesce(m.board_id, d.board_id)
      WHERE n.own AND n.removed_on IS NULL AND b.organisation_id = $1 AND ($3::uuid IS NULL OR n.id = $3)
      ORDER BY n.posted_on DESC, n.id DESC LIMIT ${MOST}`,
    [organisationId, today, id ?? null],
  );
  return rows.map(withLastDay);
}
