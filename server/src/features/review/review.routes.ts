import { reviewDoors } from '@klubbat/shared/contracts/review';
import { route, type Route } from '../../http/route.js';
import type { Work } from '../../platform/work.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { reviewMarks } from './marks.service.js';
import { keepNote, ownNotes } from './note.service.js';
import { presentReview } from './present-review.js';
import { commentSubject, roundSubject, suggestionSubject, type RoundSubject } from './review-subject.js';
import { beginReview, changeReview, endReview, reviewsOf } from './round.service.js';
import { comment, giveVerdict, markRead, resolveComment } from './say.service.js';
import { acceptSuggestion, declineSuggestion, suggest } from './suggestion.service.js';
import { reviewedTexts } from './texts.service.js';

const takingPart = { may: 'meeting.review', subject: roundSubject } as const;

const present = (work: Work, { meeting, round, leads }: RoundSubject) =>
  presentReview(work, meeting, round, leads);

export const reviewRoutes: Route[] = [
  route(reviewDoors.ofMeeting, {
    may: 'meeting.read',
    subject: meetingSubject,
    do: async (work, _input, { meeting }) => ({ reviews: await reviewsOf(work, meeting) }),
  }),
  route(reviewDoors.marks, {
    may: 'meeting.read',
    subject: meetingSubject,
    do: (work, _input, { meeting }) => reviewMarks(work, meeting),
  }),
  route(reviewDoors.begin, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: (work, { params, body }) => beginReview(work, params.id, body),
  }),
  route(reviewDoors.change, {
    may: 'meeting.write',
    subject: roundSubject,
    do: (work, { params, body }, { meeting }) => changeReview(work, meeting, params.id, body),
  }),
  route(reviewDoors.close, {
    may: 'meeting.write',
    subject: roundSubject,
    do: (work, { params }, { meeting }) => endReview(work, meeting, params.id),
  }),
  route(reviewDoors.texts, {
    ...takingPart,
    do: async (work, { params, query }, { meeting }) => ({
      texts: await reviewedTexts(work, meeting, params.id, query.itemId),
    }),
  }),
  route(reviewDoors.read, {
    ...takingPart,
    do: async (work, { params, body }) => {
      await markRead(work, params.id, params.itemId, body.version);
      return {};
    },
  }),
  route(reviewDoors.comment, {
    ...takingPart,
    do: async (work, { params, body }, subject) => {
      await comment(work, params.id, body);
      return present(work, subject);
    },
  }),
  route(reviewDoors.resolve, {
    may: 'meeting.review',
    subject: commentSubject,
    do: async (work, { body }, { comment: about, ...subject }) => {
      await resolveComment(work, about, body.resolved, subject.leads);
      return present(work, subject);
    },
  }),
  route(reviewDoors.suggest, {
    ...takingPart,
    do: async (work, { params, body }, subject) => {
      await suggest(work, params.id, body);
      return present(work, subject);
    },
  }),
  route(reviewDoors.accept, {
    may: 'meeting.write',
    subject: suggestionSubject,
    do: async (work, { body }, { suggestion, ...subject }) => {
      await acceptSuggestion(work, subject.meeting, suggestion, body);
      return present(work, subject);
    },
  }),
  route(reviewDoors.decline, {
    may: 'meeting.write',
    subject: suggestionSubject,
    do: async (work, { body }, { suggestion, ...subject }) => {
      await declineSuggestion(work, subject.meeting, suggestion, body.answer);
      return present(work, subject);
    },
  }),
  route(reviewDoors.say, {
    ...takingPart,
    do: async (work, { params, body }, subject) => {
      await giveVerdict(work, subject.meeting, params.id, body);
      return present(work, subject);
    },
  }),
  route(reviewDoors.notes, {
    ...takingPart,
    do: async (work, { params }) => ({ notes: await ownNotes(work, params.id) }),
  }),
  route(reviewDoors.keepNote, {
    ...takingPart,
    do: (work, { params, body }) => keepNote(work, params.id, params.itemId, body),
  }),
];
