import { z } from 'zod';
import { reviewVerdicts, suggestionStates } from '../vocabulary/review-words.js';
import { byId, door } from './door.js';
import { contentItem } from './protocol-content.js';
import { madeOnce, saveFields } from './save.js';
import { day, filledLine, paragraphNumber, runningText } from './text-fields.js';

/*
 * A review round: the draft of some §§ is read, before it is sent for adjustment, by those who are to sign it. It is a
 * matter of the draft: only those who are asked and who writes the protocol see it, and nothing of it is part of the
 * protocol.
 */

const words = runningText.max(10_000).refine((text) => text.trim() !== '', { params: { code: 'empty' } });

const said = z.object({
  id: z.uuid(),
  by: z.string(),
  /** true: by the one who asks */
  mine: z.boolean(),
  at: z.string(),
  text: z.string(),
});

const commentView = said.extend({
  resolved: z.object({ by: z.string(), at: z.string() }).nullable(),
  answers: z.array(said),
});

const suggestionView = z.object({
  id: z.uuid(),
  by: z.string(),
  mine: z.boolean(),
  at: z.string(),
  /** as it stands in the text of the § */
  passage: z.string(),
  replacement: z.string(),
  why: z.string().nullable(),
  state: z.enum(suggestionStates),
  decided: z.object({ by: z.string(), at: z.string(), answer: z.string().nullable() }).nullable(),
  /** false: the passage is no longer in the text, and nobody can accept it */
  stands: z.boolean(),
});

const reviewedParagraph = z.object({
  itemId: z.uuid(),
  paragraph: z.int(),
  label: z.string(),
  title: z.string(),
  /** of the § now: what an acceptance starts from */
  version: z.int(),
  /** true: it has been sent for adjustment, and is not discussed any more */
  locked: z.boolean(),
  /** its text has been changed since the round began */
  changed: z.boolean(),
  comments: z.array(commentView),
  suggestions: z.array(suggestionView),
  /** names of those who have read it; `anew`: it has been changed since they did */
  readBy: z.array(z.object({ name: z.string(), me: z.boolean(), anew: z.boolean() })),
});

const reviewerView = z.object({
  id: z.uuid(),
  meetingPersonId: z.uuid(),
  name: z.string(),
  me: z.boolean(),
  /** true: chair or adjuster of the meeting, who may object */
  signs: z.boolean(),
  verdict: z.enum(reviewVerdicts).nullable(),
  objection: z.string().nullable(),
  /** the one § that the objection is about; null: all of them */
  objectionItemId: z.uuid().nullable(),
  saidAt: z.string().nullable(),
  /** how many of the §§ he has read */
  read: z.int(),
});

/** A piece of a §'s text that is read as one: a paragraph, a point of a list, a whole table. */
const passageView = z.object({
  /** what it is a part of: `Beslut`, `Yrkande` */
  of: z.string(),
  place: z.int(),
  start: z.int(),
  passage: z.string(),
});

export const reviewView = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  /** the first round of a meeting is 1 */
  number: z.int(),
  version: z.int(),
  firstDay: z.string(),
  lastDay: z.string(),
  message: z.string().nullable(),
  startedAt: z.string(),
  startedBy: z.string(),
  closedAt: z.string().nullable(),
  paragraphsLabel: z.string(),
  reviewers: z.array(reviewerView),
  paragraphs: z.array(reviewedParagraph),
  /** true: the one who asks decides on suggestions and ends the round */
  leads: z.boolean(),
});

export type ReviewView = z.infer<typeof reviewView>;
export type ReviewerView = z.infer<typeof reviewerView>;
export type ReviewedParagraph = z.infer<typeof reviewedParagraph>;
export type ReviewComment = z.infer<typeof commentView>;
export type ReviewSuggestion = z.infer<typeof suggestionView>;
export type ReviewPassage = z.infer<typeof passageView>;
export type ReviewMarks = z.output<typeof reviewDoors.marks.reply>;
export type ReviewedText = z.output<typeof reviewDoors.texts.reply>['texts'][number];

const noteView = z.object({ itemId: z.uuid(), text: z.string(), version: z.int() });

/** One § of a round: the ids of both. */
const oneParagraph = z.object({ id: z.uuid(), itemId: z.uuid() });

export const reviewDoors = {
  ofMeeting: door({
    method: 'GET',
    path: '/api/meetings/:id/reviews',
    summary: 'Granskningsrundorna som du är med i, den senaste först',
    params: byId,
    reply: z.object({ reviews: z.array(reviewView) }),
  }),
  marks: door({
    method: 'GET',
    path: '/api/meetings/:id/review-marks',
    summary: 'Om du är med i granskningen av sammanträdet, och på vilka paragrafer något väntar på svar',
    params: byId,
    reply: z.object({
      /** true: there is, or may be begun, a round that the one who asks takes part in */
      takesPart: z.boolean(),
      /** how many rounds there are that he may see */
      rounds: z.int(),
      /** comments that are not resolved and suggestions that are not decided */
      open: z.array(z.object({ itemId: z.uuid(), count: z.int() })),
    }),
  }),
  begin: door({
    method: 'POST',
    path: '/api/meetings/:id/reviews',
    summary: 'Skicka utkastet för granskning; utan paragraphs allt som inte är skickat till justering',
    params: byId,
    body: z.strictObject({
      /** people of the meeting, each with an account */
      reviewers: z.array(z.uuid()).min(1).max(100),
      paragraphs: z.array(paragraphNumber).min(1).max(5000).optional(),
      /** left out: today */
      firstDay: day.optional(),
      lastDay: day,
      message: runningText.max(5000).optional(),
      ...madeOnce,
    }),
    reply: reviewView,
    status: 201,
  }),
  change: door({
    method: 'PATCH',
    path: '/api/reviews/:id',
    summary: 'Flytta sista dagen, eller be fler att granska',
    params: byId,
    body: z.strictObject({
      lastDay: day.optional(),
      /** added to those who are asked already */
      reviewers: z.array(z.uuid()).max(100).optional(),
      ...saveFields,
    }),
    reply: reviewView,
  }),
  close: door({
    method: 'POST',
    path: '/api/reviews/:id/end',
    summary: 'Avsluta granskningen. Det som har skrivits finns kvar att läsa',
    params: byId,
    reply: reviewView,
  }),
  texts: door({
    method: 'GET',
    path: '/api/reviews/:id/texts',
    summary: 'Paragraferna, eller en av dem, som de löd när granskningen började och som de lyder nu',
    params: byId,
    query: z.object({ itemId: z.uuid().optional() }),
    reply: z.object({
      texts: z.array(
        z.object({
          itemId: z.uuid(),
          /** of the § now: what one has read who reads `now` */
          version: z.int(),
          began: contentItem,
          /** as it stands, or as it was frozen when it was sent for adjustment */
          now: contentItem,
          frozen: z.boolean(),
          /** sources of the proposal's and of the decision's own texts; null where there is none */
          proposal: z.string().nullable(),
          decision: z.string().nullable(),
          /** what other words may be suggested for, in the order of the text; none once it is frozen */
          passages: z.array(passageView),
        }),
      ),
    }),
  }),
  read: door({
    method: 'PUT',
    path: '/api/reviews/:id/paragraphs/:itemId/reading',
    summary: 'Du har läst paragrafen som den lyder i den här versionen',
    params: oneParagraph,
    body: z.strictObject({ version: z.int() }),
    status: 204,
  }),
  comment: door({
    method: 'POST',
    path: '/api/reviews/:id/comments',
    summary: 'Kommentera en paragraf, eller svara på en kommentar',
    params: byId,
    body: z.strictObject({ itemId: z.uuid(), text: words, answers: z.uuid().optional(), ...madeOnce }),
    reply: reviewView,
    status: 201,
  }),
  resolve: door({
    method: 'PUT',
    path: '/api/review-comments/:id/resolved',
    summary: 'Markera en kommentar som klar, eller öppna den igen',
    params: byId,
    body: z.strictObject({ resolved: z.boolean() }),
    reply: reviewView,
  }),
  suggest: door({
    method: 'POST',
    path: '/api/reviews/:id/suggestions',
    summary: 'Föreslå en annan lydelse av ett ställe. Bara sekreteraren kan föra in den',
    params: byId,
    body: z.strictObject({
      itemId: z.uuid(),
      /** which running text of the §, counted from 0 in the order of its parts */
      place: z.int().min(0).max(10_000),
      /** where in that text the passage begins */
      start: z.int().min(0).max(1_000_000),
      passage: runningText.min(1).max(50_000),
      replacement: runningText.max(50_000),
      why: runningText.max(5000).optional(),
      ...madeOnce,
    }),
    reply: reviewView,
    status: 201,
  }),
  accept: door({
    method: 'POST',
    path: '/api/review-suggestions/:id/acceptance',
    summary: 'För in ett förslag i paragrafens text',
    params: byId,
    body: z.strictObject(saveFields),
    reply: reviewView,
  }),
  decline: door({
    method: 'POST',
    path: '/api/review-suggestions/:id/refusal',
    summary: 'Avböj ett förslag, med ett ord om varför',
    params: byId,
    body: z.strictObject({ answer: filledLine.max(2000) }),
    reply: reviewView,
  }),
  say: door({
    method: 'PUT',
    path: '/api/reviews/:id/verdict',
    summary: 'Klart för din del, eller en avvikande mening som står kvar i granskningen; null tar tillbaka',
    params: byId,
    body: z.strictObject({
      verdict: z.enum(reviewVerdicts).nullable(),
      /** of an objection: what it is */
      text: words.optional(),
      /** the one § that it is about; left out: all of them */
      itemId: z.uuid().optional(),
    }),
    reply: reviewView,
  }),
  notes: door({
    method: 'GET',
    path: '/api/reviews/:id/notes',
    summary: 'Dina egna anteckningar. Ingen annan kan läsa dem',
    params: byId,
    reply: z.object({ notes: z.array(noteView) }),
  }),
  keepNote: door({
    method: 'PUT',
    path: '/api/reviews/:id/paragraphs/:itemId/note',
    summary: 'Spara din egen anteckning om en paragraf. Ingen annan kan läsa den',
    params: oneParagraph,
    body: z.strictObject({ text: runningText.max(50_000), version: z.int().min(0) }),
    reply: noteView,
  }),
};
