import type {
  ReviewComment as CommentView,
  ReviewedParagraph,
  ReviewerView,
  ReviewSuggestion as SuggestionView,
  ReviewView,
} from '@klubbat/shared/contracts/review';
import { paragraphLabel, paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import { textsOf } from '@klubbat/shared/text/item-texts';
import { findPassage } from '@klubbat/shared/text/passages';
import type { Work } from '../../platform/work.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { findItems } from '../agenda/agenda-item.store.js';
import { boardAsOf } from '../meetings/board-as-of.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findPeopleNames } from '../register/register.store.js';
import type { ReviewComment } from './review-comment.entity.js';
import type { ReviewReading } from './review-reading.entity.js';
import type { ReviewRound } from './review-round.entity.js';
import type { ReviewSuggestion } from './review-suggestion.entity.js';
import {
  findComments,
  findParagraphMarks,
  findReadings,
  findReviewers,
  findSuggestions,
  type ReviewerRow,
} from './review.store.js';

type NameOf = (personId: string | null) => string;

function presentComments(work: Work, comments: ReviewComment[], nameOf: NameOf): CommentView[] {
  const said = ({ id, authorId, at, text }: ReviewComment) => ({
    id,
    by: nameOf(authorId),
    mine: authorId === work.actor.personId,
    at: at.toISOString(),
    text,
  });
  return comments
    .filter(({ answersId }) => answersId === null)
    .map((comment) => ({
      ...said(comment),
      resolved:
        comment.resolvedAt === null
          ? null
          : { by: nameOf(comment.resolvedBy), at: comment.resolvedAt.toISOString() },
      answers: comments.filter(({ answersId }) => answersId === comment.id).map(said),
    }));
}

function presentSuggestion(
  work: Work,
  suggestion: ReviewSuggestion,
  texts: readonly string[],
  nameOf: NameOf,
): SuggestionView {
  const { id, authorId, at, passage, replacement, why, state, decidedAt, decidedBy, answer } = suggestion;
  return {
    id,
    by: nameOf(authorId),
    mine: authorId === work.actor.personId,
    at: at.toISOString(),
    passage,
    replacement,
    why,
    state,
    decided: decidedAt === null ? null : { by: nameOf(decidedBy), at: decidedAt.toISOString(), answer },
    stands: state === 'open' && findPassage(texts, suggestion) !== undefined,
  };
}

function presentReviewer(work: Work, row: ReviewerRow, readings: ReviewReading[]): ReviewerView {
  return {
    id: row.id,
    meetingPersonId: row.meetingPersonId,
    name: row.name,
    me: row.personId === work.actor.personId,
    signs: row.as.length > 0,
    verdict: row.verdict,
    objection: row.objection,
    objectionItemId: row.objectionItemId,
    saidAt: row.saidAt?.toISOString() ?? null,
    read: readings.filter(({ reviewerId }) => reviewerId === row.id).length,
  };
}

/** A round with all that has been said in it, as its doors show it to those who take part. */
export async function presentReview(
  work: Work,
  meeting: Meeting,
  round: ReviewRound,
  leads: boolean,
): Promise<ReviewView> {
  const { tx } = work;
  const board = await boardAsOf(tx, meeting);
  const reviewers = await findReviewers(tx, round.id);
  const readings = await findReadings(
    tx,
    reviewers.map(({ id }) => id),
  );
  const comments = await findComments(tx, round.id);
  const suggestions = await findSuggestions(tx, round.id);
  const began = new Map((await findParagraphMarks(tx, round.id)).map((mark) => [mark.agendaItemId, mark]));
  const items = (await findItems(tx, meeting.id)).filter(({ id }) => began.has(id));
  const names = await findPeopleNames(tx, [
    round.startedBy,
    ...comments.flatMap(({ authorId, resolvedBy }) => [authorId, resolvedBy ?? []].flat()),
    ...suggestions.flatMap(({ authorId, decidedBy }) => [authorId, decidedBy ?? []].flat()),
  ]);
  const nameOf: NameOf = (personId) => names.get(personId ?? '') ?? '';
  const readBy = (item: AgendaItem): ReviewedParagraph['readBy'] =>
    readings
      .filter(({ agendaItemId }) => agendaItemId === item.id)
      .flatMap(({ reviewerId, itemVersion }) =>
        reviewers
          .filter(({ id }) => id === reviewerId)
          .map(({ name, personId }) => ({
            name,
            me: personId === work.actor.personId,
            anew: itemVersion < item.version,
          })),
      );
  return {
    id: round.id,
    meetingId: round.meetingId,
    number: round.number,
    version: round.version,
    firstDay: round.firstDay,
    lastDay: round.lastDay,
    message: round.message,
    startedAt: round.startedAt.toISOString(),
    startedBy: nameOf(round.startedBy),
    closedAt: round.closedAt?.toISOString() ?? null,
    paragraphsLabel: paragraphsLabel(
      board,
      items.flatMap(({ paragraph }) => paragraph ?? []),
      meeting.day,
    ),
    reviewers: reviewers.map((row) => presentReviewer(work, row, readings)),
    paragraphs: items.map((item) => {
      const texts = textsOf(item.content);
      const of = <T extends { agendaItemId: string }>(all: T[]) =>
        all.filter(({ agendaItemId }) => agendaItemId === item.id);
      return {
        itemId: item.id,
        paragraph: item.paragraph ?? 0,
        label: paragraphLabel(board, item.paragraph ?? 0, meeting.day),
        title: item.title,
        version: item.version,
        locked: item.adjustmentId !== null,
        changed: item.version > (began.get(item.id)?.beganVersion ?? 0),
        comments: presentComments(work, of(comments), nameOf),
        suggestions: of(suggestions).map((one) => presentSuggestion(work, one, texts, nameOf)),
        readBy: readBy(item),
      };
    }),
    leads,
  };
}
