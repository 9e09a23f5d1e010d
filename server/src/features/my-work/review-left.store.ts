import type { EntityManager } from 'typeorm';
import type { Scope } from '../../policies/may.js';
import { FACTS, PLACES, WITHIN, withinOf, type MeetingFacts } from './meeting-facts.js';

export interface ToReviewRow extends MeetingFacts {
  roundId: string;
  due: string;
  paragraphs: number[];
  /** how many of the §§ he has not read as they are now */
  left: number;
}

/** Rounds in which this person is asked and has not said that he is done, from their first day on. */
export function findToReview(tx: EntityManager, personId: string, today: string): Promise<ToReviewRow[]> {
  return tx.query(
    `SELECT ${FACTS}, r.id AS "roundId", r.last_day::text AS due,
            jsonb_agg(i.paragraph ORDER BY i.paragraph) AS paragraphs,
            count(*) FILTER (WHERE i.adjustment_id IS NULL
              AND g.item_version IS DISTINCT FROM i.version)::int AS "left"
       FROM meeting_person p
       JOIN reviewer v ON v.meeting_person_id = p.id
       JOIN review_round r ON r.id = v.round_id
       JOIN review_paragraph q ON q.round_id = r.id
       JOIN agenda_item i ON i.id = q.agenda_item_id
       JOIN meeting m ON m.id = r.meeting_id ${PLACES}
       LEFT JOIN review_reading g ON g.reviewer_id = v.id AND g.agenda_item_id = i.id
      WHERE p.person_id = $1 AND v.verdict IS NULL AND r.closed_at IS NULL AND r.first_day <= $2::date
      GROUP BY r.id, m.id, b.id, o.id`,
    [personId, today],
  );
}

export interface UnansweredRow extends MeetingFacts {
  paragraphs: number[];
  count: number;
}

/** Meetings in which reviewers have said something that nobody has answered, of §§ that have not been sent. */
export function findUnanswered(tx: EntityManager, scope: Scope): Promise<UnansweredRow[]> {
  return tx.query(
    `SELECT ${FACTS}, jsonb_agg(DISTINCT i.paragraph) AS paragraphs, count(*)::int AS count
       FROM review_round r
       JOIN (SELECT round_id, agenda_item_id FROM review_comment WHERE answers_id IS NULL AND resolved_at IS NULL
             UNION ALL
             SELECT round_id, agenda_item_id FROM review_suggestion WHERE state = 'open') said
         ON said.round_id = r.id
       JOIN agenda_item i ON i.id = said.agenda_item_id AND i.adjustment_id IS NULL
       JOIN meeting m ON m.id = r.meeting_id ${PLACES}
      WHERE ${WITHIN} AND NOT m.locked
      GROUP BY m.id, b.id, o.id`,
    withinOf(scope),
  );
}
