import type { EntityManager } from 'typeorm';
import type { SigningCapacity } from '@klubbat/shared/contracts/adjustment';
import type { RecordKind } from '@klubbat/shared/vocabulary/meeting-words';
import type { AdjustmentState } from '@klubbat/shared/vocabulary/states';
import type { Scope } from '../../policies/may.js';
import { CALL_RULE, type CallRule } from './calls-left.store.js';
import { FACTS, PLACES, WITHIN, withinOf, type MeetingFacts } from './meeting-facts.js';

/** Those whose required signature is missing, but for one person. Of adjustment `a`. */
const NAMES_LEFT = (but: string) => `
  (SELECT coalesce(jsonb_agg(DISTINCT w.name), '[]') FROM signer x JOIN meeting_person w ON w.id = x.meeting_person_id
    WHERE x.adjustment_id = a.id AND x.required AND w.person_id IS DISTINCT FROM ${but}
      AND NOT is_replaced(x.id)
      AND NOT EXISTS (SELECT 1 FROM signature g WHERE g.signer_id = x.id)) AS "namesLeft"`;

export interface ToSignRow extends MeetingFacts {
  adjustmentId: string;
  immediate: boolean;
  /** null where it was sent before rounds had days */
  signingUntil: string | null;
  paragraphs: number[];
  as: SigningCapacity[];
  namesLeft: string[];
}

/** Adjustments that wait for this person's signature, now that his turn and the first day have come. */
export function findToSign(tx: EntityManager, personId: string, today: string): Promise<ToSignRow[]> {
  return tx.query(
    `SELECT ${FACTS}, a.id AS "adjustmentId", a.immediate, a.paragraphs, a.signing_until::text AS "signingUntil",
            ${NAMES_LEFT('$1')},
            (SELECT jsonb_agg(DISTINCT s.capacity) FROM signer s
               JOIN meeting_person p ON p.id = s.meeting_person_id AND p.person_id = $1
              WHERE s.adjustment_id = a.id AND waits_for(s.id)) AS "as"
       FROM adjustment a JOIN meeting m ON m.id = a.meeting_id ${PLACES}
      WHERE a.state IN ('sent-for-adjustment', 'partly-signed')
        AND EXISTS (SELECT 1 FROM signer s JOIN meeting_person p ON p.id = s.meeting_person_id AND p.person_id = $1
                     WHERE s.adjustment_id = a.id AND waits_for(s.id))
        AND has_begun(a, $2::date)`,
    [personId, today],
  );
}

export interface OpenMeetingRow extends MeetingFacts, CallRule {
  record: RecordKind;
  unannounced: boolean;
  items: number;
  unnumbered: number;
  /** numbers that lie in no adjustment, in order */
  loose: number[];
}

/** A meeting `m` up to a day that is not called off, and of which something may still be written. */
const OPEN = `${WITHIN} AND NOT m.locked AND NOT m.history AND m.cancelled_at IS NULL AND m.day <= $4`;

/** Meetings up to a day that are not called off, and of which something may still be written. */
export function findOpenMeetings(tx: EntityManager, scope: Scope, until: string): Promise<OpenMeetingRow[]> {
  return tx.query(
    `SELECT ${FACTS}, m.record, b.kind = 'assembly' AND b.statutory AND m.announced_on IS NULL AS unannounced, ${CALL_RULE},
            coalesce(written.items, 0) AS items, coalesce(written.unnumbered, 0) AS unnumbered, coalesce(written.loose, '[]') AS loose
       FROM meeting m ${PLACES}
       LEFT JOIN (
         SELECT i.meeting_id, count(*)::int AS items, count(*) FILTER (WHERE i.unnumbered)::int AS unnumbered,
                jsonb_agg(i.paragraph ORDER BY i.paragraph) FILTER (WHERE i.loose) AS loose
           -- OFFSET keeps the texts out of what is sorted, which is a great deal where many meetings are open
           FROM (SELECT i.meeting_id, i.paragraph, i.paragraph IS NULL AND NOT i.content ? 'withdrawn' AS unnumbered,
                        i.paragraph IS NOT NULL AND i.adjustment_id IS NULL AS loose
                   FROM meeting m JOIN agenda_item i ON i.meeting_id = m.id WHERE ${OPEN} OFFSET 0) i
          GROUP BY i.meeting_id) written ON written.meeting_id = m.id
      WHERE ${OPEN}`,
    [...withinOf(scope), until],
  );
}

export interface RunningAdjustmentRow extends MeetingFacts {
  adjustmentId: string;
  immediate: boolean;
  state: AdjustmentState;
  paragraphs: number[];
  adjustedAt: Date | null;
  announced: boolean;
  appealable: boolean;
  lastAppealDays: (string | null)[];
  namesLeft: string[];
  signingUntil: string | null;
  /** who has refused, and nothing has answered it */
  refusedBy: string[];
}

/** Adjustments that were sent here and have not come to their end. */
export function findRunningAdjustments(
  tx: EntityManager,
  scope: Scope,
  personId: string,
): Promise<RunningAdjustmentRow[]> {
  return tx.query(
    `SELECT ${FACTS}, a.id AS "adjustmentId", a.immediate, a.state, a.paragraphs, a.adjusted_at AS "adjustedAt",
            b.announced AND a.record = 'protocol' AS announced,
            a.signing_until::text AS "signingUntil",
            (SELECT coalesce(jsonb_agg(DISTINCT w.name), '[]') FROM refusal r JOIN signer x ON x.id = r.signer_id
               JOIN meeting_person w ON w.id = x.meeting_person_id
              WHERE x.adjustment_id = a.id AND NOT is_replaced(x.id)) AS "refusedBy",
            b.appealable, ${NAMES_LEFT('$4')},
            (SELECT coalesce(jsonb_agg(n.last_appeal_day), '[]') FROM notice n WHERE n.adjustment_id = a.id)
              AS "lastAppealDays"
       FROM adjustment a JOIN meeting m ON m.id = a.meeting_id ${PLACES}
      WHERE ${WITHIN} AND a.origin = 'klubbat'
        AND a.state IN ('sent-for-adjustment', 'partly-signed', 'referred-to-body', 'adjusted', 'announced')
        -- while it is not settled how long the time to appeal is, that is what waits
        AND NOT (a.state = 'announced' AND EXISTS (
          SELECT 1 FROM notice n JOIN notice_gap g ON g.notice_id = n.id
           WHERE n.adjustment_id = a.id AND g.settled_at IS NULL))`,
    [...withinOf(scope), personId],
  );
}

/** Recipients without an address, there or in the address book, in §§ of these meetings that may still be written, one row for a meeting. */
export function findRecipientsWithoutAddress(
  tx: EntityManager,
  meetingIds: string[],
): Promise<{ meetingId: string; itemId: string; paragraphs: number[]; count: number }[]> {
  return tx.query(
    `SELECT i.meeting_id AS "meetingId", (array_agg(i.id ORDER BY i.position))[1] AS "itemId",
            jsonb_agg(DISTINCT i.paragraph) AS paragraphs, count(*)::int AS count
       FROM agenda_item i CROSS JOIN LATERAL jsonb_array_elements(i.content->'recipients') AS r
      WHERE i.meeting_id = ANY ($1) AND i.adjustment_id IS NULL AND i.paragraph IS NOT NULL
        AND coalesce(r->>'email', '') = ''
        AND NOT EXISTS (
          SELECT 1 FROM address a JOIN meeting m ON m.organisation_id = a.organisation_id
           WHERE m.id = i.meeting_id AND NOT a.put_aside
             AND a.name_key = lower(regexp_replace(trim(r->>'name'), '\\s+', ' ', 'g')))
      GROUP BY i.meeting_id`,
    [meetingIds],
  );
}

/** Imported history, landed since a moment, that says something against itself. */
export function findRemarked(
  tx: EntityManager,
  scope: Scope,
  since: Date,
): Promise<(MeetingFacts & { count: number })[]> {
  return tx.query(
    `SELECT ${FACTS}, jsonb_array_length(m.remarks) AS count
       FROM meeting m ${PLACES}
      WHERE ${WITHIN} AND m.history AND m.created_at > $4 AND jsonb_array_length(m.remarks) > 0
      ORDER BY m.created_at DESC LIMIT 20`,
    [...withinOf(scope), since],
  );
}
