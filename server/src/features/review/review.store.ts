import { In, type EntityManager } from 'typeorm';
import type { SigningCapacity } from '@klubbat/shared/contracts/adjustment';
import { ReviewComment } from './review-comment.entity.js';
import { ReviewParagraph } from './review-paragraph.entity.js';
import { ReviewReading } from './review-reading.entity.js';
import { ReviewRound } from './review-round.entity.js';
import { ReviewSuggestion } from './review-suggestion.entity.js';
import { Reviewer } from './reviewer.entity.js';

export async function addRound(
  tx: EntityManager,
  round: ReviewRound,
  paragraphs: ReviewParagraph[],
): Promise<void> {
  await tx.getRepository(ReviewRound).insert(round);
  await tx.getRepository(ReviewParagraph).insert(paragraphs);
}

export function findRound(tx: EntityManager, id: string): Promise<ReviewRound | null> {
  return tx.getRepository(ReviewRound).findOneBy({ id });
}

export function lockRound(tx: EntityManager, id: string): Promise<ReviewRound | null> {
  return tx.getRepository(ReviewRound).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** Holds a round as it is while something is said in it: whoever ends it waits, and others who speak do not. */
export function holdRound(tx: EntityManager, id: string): Promise<ReviewRound | null> {
  return tx.getRepository(ReviewRound).findOne({ where: { id }, lock: { mode: 'pessimistic_read' } });
}

export async function saveRound(tx: EntityManager, round: ReviewRound): Promise<void> {
  await tx.getRepository(ReviewRound).update({ id: round.id }, round);
}

/** The rounds of a meeting, the latest first. */
export function findRounds(tx: EntityManager, meetingId: string): Promise<ReviewRound[]> {
  return tx.getRepository(ReviewRound).find({ where: { meetingId }, order: { number: 'DESC' } });
}

/** Without what the §§ said when the round began. */
export function findParagraphMarks(
  tx: EntityManager,
  roundId: string,
): Promise<Pick<ReviewParagraph, 'agendaItemId' | 'beganVersion'>[]> {
  return tx
    .getRepository(ReviewParagraph)
    .find({ where: { roundId }, select: { agendaItemId: true, beganVersion: true } });
}

export function findParagraphs(tx: EntityManager, roundId: string): Promise<ReviewParagraph[]> {
  return tx.getRepository(ReviewParagraph).findBy({ roundId });
}

export async function addReviewers(tx: EntityManager, reviewers: Reviewer[]): Promise<void> {
  if (reviewers.length > 0) {
    await tx.getRepository(Reviewer).insert(reviewers);
  }
}

export interface ReviewerRow extends Reviewer {
  name: string;
  key: string;
  personId: string;
  /** in what capacities the meeting lets him sign; none: he only reads */
  as: SigningCapacity[];
}

/** Those who are asked in a round, as the meeting names them, in its order. */
export function findReviewers(tx: EntityManager, roundId: string): Promise<ReviewerRow[]> {
  return tx.query(
    `SELECT r.id, r.round_id AS "roundId", r.meeting_person_id AS "meetingPersonId", r.asked_at AS "askedAt",
            r.verdict, r.objection, r.objection_item_id AS "objectionItemId", r.said_at AS "saidAt",
            r.reminded_at AS "remindedAt", p.name, p.key, p.person_id AS "personId",
            (SELECT coalesce(jsonb_agg(DISTINCT o.role), '[]') FROM officer o
              WHERE o.meeting_person_id = p.id AND o.role <> 'secretary') AS "as"
       FROM reviewer r JOIN meeting_person p ON p.id = r.meeting_person_id
      WHERE r.round_id = $1 ORDER BY p.position`,
    [roundId],
  );
}

/** Is this person asked in the round? */
export async function isAsked(tx: EntityManager, roundId: string, personId: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `SELECT 1 FROM reviewer r JOIN meeting_person p ON p.id = r.meeting_person_id
      WHERE r.round_id = $1 AND p.person_id = $2`,
    [roundId, personId],
  );
  return rows.length > 0;
}

export function lockReviewer(tx: EntityManager, id: string): Promise<Reviewer | null> {
  return tx.getRepository(Reviewer).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

export async function saveReviewer(tx: EntityManager, reviewer: Reviewer): Promise<void> {
  await tx.getRepository(Reviewer).update({ id: reviewer.id }, reviewer);
}

/** That he has read this version of the §; an earlier version never takes the place of a later. */
export async function keepReading(tx: EntityManager, reading: ReviewReading): Promise<void> {
  await tx.query(
    `INSERT INTO review_reading (reviewer_id, agenda_item_id, item_version, read_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (reviewer_id, agenda_item_id) DO UPDATE SET item_version = $3, read_at = $4
      WHERE review_reading.item_version < $3`,
    [reading.reviewerId, reading.agendaItemId, reading.itemVersion, reading.readAt],
  );
}

export function findReadings(tx: EntityManager, reviewerIds: string[]): Promise<ReviewReading[]> {
  return tx
    .getRepository(ReviewReading)
    .find({ where: { reviewerId: In(reviewerIds) }, order: { readAt: 'ASC' } });
}

export async function addComment(tx: EntityManager, comment: ReviewComment): Promise<void> {
  await tx.getRepository(ReviewComment).insert(comment);
}

export function findComment(tx: EntityManager, id: string): Promise<ReviewComment | null> {
  return tx.getRepository(ReviewComment).findOneBy({ id });
}

export function findCommentSaved(
  tx: EntityManager,
  authorId: string,
  saveId: string,
): Promise<ReviewComment | null> {
  return tx.getRepository(ReviewComment).findOneBy({ authorId, saveId });
}

export function findComments(tx: EntityManager, roundId: string): Promise<ReviewComment[]> {
  return tx.getRepository(ReviewComment).find({ where: { roundId }, order: { at: 'ASC', id: 'ASC' } });
}

/** Marks a comment as resolved, or opens it again; one that is so already keeps who did it, and when. */
export async function setResolved(
  tx: EntityManager,
  id: string,
  resolved: { at: Date; by: string } | null,
): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(ReviewComment)
    .set({ resolvedAt: resolved?.at ?? null, resolvedBy: resolved?.by ?? null })
    .where('id = :id AND (resolved_at IS NULL) = :changes', { id, changes: resolved !== null })
    .execute();
}

export async function addSuggestion(tx: EntityManager, suggestion: ReviewSuggestion): Promise<void> {
  await tx.getRepository(ReviewSuggestion).insert(suggestion);
}

export function findSuggestion(tx: EntityManager, id: string): Promise<ReviewSuggestion | null> {
  return tx.getRepository(ReviewSuggestion).findOneBy({ id });
}

export function findSuggestionSaved(
  tx: EntityManager,
  authorId: string,
  saveId: string,
): Promise<ReviewSuggestion | null> {
  return tx.getRepository(ReviewSuggestion).findOneBy({ authorId, saveId });
}

/** With its row locked: of two who decide at once the second sees what the first did. */
export function lockSuggestion(tx: EntityManager, id: string): Promise<ReviewSuggestion | null> {
  return tx.getRepository(ReviewSuggestion).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

export async function decideSuggestion(
  tx: EntityManager,
  id: string,
  decided: Pick<ReviewSuggestion, 'state' | 'decidedAt' | 'decidedBy' | 'answer'>,
): Promise<void> {
  await tx.getRepository(ReviewSuggestion).update({ id }, decided);
}

export function findSuggestions(tx: EntityManager, roundId: string): Promise<ReviewSuggestion[]> {
  return tx.getRepository(ReviewSuggestion).find({ where: { roundId }, order: { at: 'ASC', id: 'ASC' } });
}

export interface OpenMark {
  itemId: string;
  /** comments that are not resolved, and suggestions that are not decided */
  count: number;
}

/** What waits for an answer on the §§ of a meeting: in all its rounds, or in those in which a person is asked. */
export function findOpenMarks(
  tx: EntityManager,
  meetingId: string,
  askedPersonId: string | null,
): Promise<OpenMark[]> {
  return tx.query(
    `SELECT said.agenda_item_id AS "itemId", count(*)::int AS count
       FROM review_round r
       JOIN (SELECT round_id, agenda_item_id FROM review_comment WHERE answers_id IS NULL AND resolved_at IS NULL
             UNION ALL
             SELECT round_id, agenda_item_id FROM review_suggestion WHERE state = 'open') said
         ON said.round_id = r.id
      WHERE r.meeting_id = $1
        AND ($2::uuid IS NULL OR EXISTS (
          SELECT 1 FROM reviewer v JOIN meeting_person p ON p.id = v.meeting_person_id
           WHERE v.round_id = r.id AND p.person_id = $2))
      GROUP BY said.agenda_item_id`,
    [meetingId, askedPersonId],
  );
}

/** How many rounds a meeting has had: all of them, or those in which a person is asked. */
export async function countRounds(
  tx: EntityManager,
  meetingId: string,
  askedPersonId: string | null,
): Promise<number> {
  const rows: { count: number }[] = await tx.query(
    `SELECT count(*)::int AS count FROM review_round r
      WHERE r.meeting_id = $1
        AND ($2::uuid IS NULL OR EXISTS (
          SELECT 1 FROM reviewer v JOIN meeting_person p ON p.id = v.meeting_person_id
           WHERE v.round_id = r.id AND p.person_id = $2))`,
    [meetingId, askedPersonId],
  );
  return rows[0]?.count ?? 0;
}

/** How much a person has said in a round: comments and suggestions, without answers. */
export async function countSaid(tx: EntityManager, roundId: string, personId: string): Promise<number> {
  const rows: { count: number }[] = await tx.query(
    `SELECT (SELECT count(*) FROM review_comment
              WHERE round_id = $1 AND author_id = $2 AND answers_id IS NULL)::int
          + (SELECT count(*) FROM review_suggestion WHERE round_id = $1 AND author_id = $2)::int AS count`,
    [roundId, personId],
  );
  return rows[0]?.count ?? 0;
}

export interface UnremindedRow {
  reviewerId: string;
  roundId: string;
  meetingId: string;
  personId: string;
}

/** Those who are asked, not done and not reminded, of rounds that end between these days; not those asked today. */
export function findUnreminded(tx: EntityManager, today: string, until: string): Promise<UnremindedRow[]> {
  return tx.query(
    `SELECT v.id AS "reviewerId", r.id AS "roundId", r.meeting_id AS "meetingId", p.person_id AS "personId"
       FROM review_round r
       JOIN reviewer v ON v.round_id = r.id
       JOIN meeting_person p ON p.id = v.meeting_person_id
      WHERE r.closed_at IS NULL AND r.last_day BETWEEN $1::date AND $2::date AND r.first_day <= $1::date
        AND v.verdict IS NULL AND v.reminded_at IS NULL AND p.person_id IS NOT NULL
        AND (v.asked_at AT TIME ZONE 'Europe/Stockholm')::date < $1::date`,
    [today, until],
  );
}

/** Notes a reminder before it goes. False when it has gone already, or is no longer needed. */
export async function claimReminder(tx: EntityManager, reviewerId: string, now: Date): Promise<boolean> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(Reviewer)
    .set({ remindedAt: now })
    .where('id = :reviewerId AND reminded_at IS NULL AND verdict IS NULL', { reviewerId })
    .execute();
  return (affected ?? 0) > 0;
}

/** The last day has been moved: whoever is not done is reminded before it anew. */
export async function forgetReminders(tx: EntityManager, roundId: string): Promise<void> {
  await tx.getRepository(Reviewer).update({ roundId }, { remindedAt: null });
}
