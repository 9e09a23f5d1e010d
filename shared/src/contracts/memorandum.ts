import { z } from 'zod';
import { memorandumActs, memorandumStates, submissionKinds } from '../vocabulary/memorandum-words.js';
import { sectionKinds } from '../vocabulary/meeting-words.js';
import { byId, door, pageMark } from './door.js';
import { recipientInFile, sectionInFile } from './meeting-file.js';
import { madeOnce, saveFields } from './save.js';
import { wordMemorandum } from './word-memorandum.js';
import { filledLine, filledText, line } from './text-fields.js';

/*
 * Memoranda (tjänsteskrivelser): what an official writes for a meeting, with what he proposes that the body decides. A draft is
 * its author's alone. What is submitted is kept as it was; what is taken in becomes an item.
 */

const memorandumFields = {
  title: line.max(1000),
  caseNumber: line.max(200).nullable(),
  /** the ground of secrecy, as cited; only its author and the secretaries read such a one */
  confidential: line.max(500).nullable(),
  sections: z.array(sectionInFile).max(50),
  recipients: z.array(recipientInFile).max(300),
};

/** A file that belongs to a memorandum. */
const memorandumFile = z.object({ id: z.uuid(), fileName: z.string(), size: z.int() });

const deadline = z.object({ day: z.string(), clock: z.string() });

/** A memorandum in a list. */
export const memorandumSummary = z.object({
  id: z.uuid(),
  organisation: z.string(),
  boardId: z.uuid(),
  board: z.string(),
  title: z.string(),
  caseNumber: z.string().nullable(),
  confidential: z.boolean(),
  author: z.string(),
  mine: z.boolean(),
  state: z.enum(memorandumStates),
  /** it has been said that it will come to that meeting */
  promised: z.boolean(),
  meeting: z.object({ id: z.uuid(), date: z.string() }).nullable(),
  /** the last moment for material to that meeting */
  deadline: deadline.nullable(),
  /** sent after it; of what has not been sent: that it has passed */
  late: z.boolean(),
  sentAt: z.string().nullable(),
  itemId: z.uuid().nullable(),
  /** a supplement that nobody has taken in yet */
  supplementWaits: z.boolean(),
  updatedAt: z.string(),
});

export const submissionView = z.object({
  ...memorandumFields,
  files: z.array(memorandumFile),
  number: z.int(),
  kind: z.enum(submissionKinds),
  note: z.string().nullable(),
  late: z.boolean(),
  deadline: deadline.nullable(),
  sentAt: z.string(),
  sentBy: z.string(),
  /** when it was taken in the item; null: not */
  acceptedAt: z.string().nullable(),
  acceptedBy: z.string().nullable(),
});

export const memorandumView = memorandumSummary.extend({
  ...memorandumFields,
  files: z.array(memorandumFile),
  version: z.int(),
  organisationId: z.uuid(),
  /** why it was sent back, and by whom */
  returned: z.object({ by: z.string(), at: z.string(), comment: z.string() }).nullable(),
  /** the latest first */
  submissions: z.array(submissionView),
  acts: z.array(z.enum(memorandumActs)),
  updatedBy: z.string().nullable(),
});

/** A meeting that a memorandum may be sent to. */
export const comingMeeting = z.object({
  id: z.uuid(),
  date: z.string(),
  start: z.string().nullable(),
  deadline: deadline.nullable(),
  passed: z.boolean(),
});

export const memorandumDoors = {
  list: door({
    method: 'GET',
    path: '/api/memoranda',
    summary:
      'Tjänsteskrivelser: dina egna, och de som har skickats in till organ där du är handläggare eller sekreterare',
    query: z.object({
      state: z.enum(memorandumStates).optional(),
      boardId: z.uuid().optional(),
      whose: z.enum(['mine']).optional(),
      q: z.string().max(200).optional(),
      page: pageMark.optional(),
    }),
    reply: z.object({
      memoranda: z.array(memorandumSummary),
      previousPage: z.string().nullable(),
      nextPage: z.string().nullable(),
      /** boards that one may write to */
      boards: z.array(z.object({ id: z.uuid(), name: z.string(), organisation: z.string() })),
    }),
  }),
  create: door({
    method: 'POST',
    path: '/api/boards/:id/memoranda',
    summary: 'Börja på en tjänsteskrivelse till ett organ',
    params: byId,
    body: z.strictObject({
      title: filledLine.max(1000),
      caseNumber: line.max(200).optional(),
      sections: memorandumFields.sections.optional(),
      recipients: memorandumFields.recipients.optional(),
      ...madeOnce,
    }),
    reply: memorandumView,
    status: 201,
  }),
  readWord: door({
    method: 'POST',
    path: '/api/boards/:id/memorandum-word',
    summary: 'Läs en tjänsteskrivelse i Word: rubrik, nummer, och hur den skulle bli avsnitt. Inget sparas',
    params: byId,
    multipart: true,
    reply: wordMemorandum,
  }),
  meetings: door({
    method: 'GET',
    path: '/api/boards/:id/coming-meetings',
    summary: 'Organets kommande sammanträden, med sista dag för underlag',
    params: byId,
    reply: z.object({ meetings: z.array(comingMeeting) }),
  }),
  show: door({
    method: 'GET',
    path: '/api/memoranda/:id',
    summary: 'En tjänsteskrivelse: det som skrivs för den som skriver, för andra det som senast skickades in',
    params: byId,
    reply: memorandumView,
  }),
  pdf: door({
    method: 'GET',
    path: '/api/memoranda/:id/memorandum.pdf',
    summary:
      'Tjänsteskrivelsen som PDF: det som skrivs för den som skriver, för andra det som senast skickades in; med number en viss inlämning',
    params: byId,
    query: z.object({ number: z.coerce.number().int().positive().max(1_000_000).optional() }),
    produces: 'application/pdf',
  }),
  update: door({
    method: 'PATCH',
    path: '/api/memoranda/:id',
    summary: 'Skriv i en tjänsteskrivelse; det som har skickats in ändras inte',
    params: byId,
    body: z.strictObject(memorandumFields).partial().extend(saveFields),
    reply: memorandumView,
  }),
  addFile: door({
    method: 'POST',
    path: '/api/memoranda/:id/files',
    summary: 'Lägg till en fil i fältet file; samma fil en gång till är samma (200)',
    params: byId,
    reply: memorandumView,
    status: 201,
    multipart: true,
  }),
  file: door({
    method: 'GET',
    path: '/api/memorandum-files/:id',
    summary: 'En fil som hör till en tjänsteskrivelse',
    params: byId,
    produces: 'application/octet-stream',
  }),
  removeFile: door({
    method: 'DELETE',
    path: '/api/memorandum-files/:id',
    summary: 'Ta bort en fil ur det som skickas in härnäst; det som har skickats in behåller den',
    params: byId,
    reply: memorandumView,
  }),
  promise: door({
    method: 'PUT',
    path: '/api/memoranda/:id/promise',
    summary: 'Anmäl att tjänsteskrivelsen kommer till ett sammanträde; null: den kommer inte',
    params: byId,
    body: z.strictObject({ meetingId: z.uuid().nullable() }),
    reply: memorandumView,
  }),
  send: door({
    method: 'POST',
    path: '/api/memoranda/:id/submissions',
    summary: 'Skicka in tjänsteskrivelsen, eller en komplettering av den',
    params: byId,
    body: z.strictObject({
      version: z.int(),
      meetingId: z.uuid(),
      /** of a supplement: what it is about */
      note: filledText.max(4000).optional(),
      ...madeOnce,
    }),
    reply: memorandumView,
    status: 201,
  }),
  withdraw: door({
    method: 'POST',
    path: '/api/memoranda/:id/withdrawal',
    summary: 'Ta tillbaka tjänsteskrivelsen',
    params: byId,
    reply: memorandumView,
  }),
  reopen: door({
    method: 'DELETE',
    path: '/api/memoranda/:id/withdrawal',
    summary: 'Ta upp en återtagen tjänsteskrivelse igen, som utkast',
    params: byId,
    reply: memorandumView,
  }),
  sendBack: door({
    method: 'POST',
    path: '/api/memoranda/:id/return',
    summary: 'Skicka tillbaka tjänsteskrivelsen till handläggaren med en kommentar',
    params: byId,
    body: z.strictObject({ number: z.int(), comment: filledText.max(4000) }),
    reply: memorandumView,
  }),
  accept: door({
    method: 'POST',
    path: '/api/memoranda/:id/acceptances',
    summary: 'Ta in det som senast skickades in: som ny punkt, eller som komplettering i den punkt som finns',
    params: byId,
    body: z.strictObject({
      /** the submission that was read */
      number: z.int(),
      /** true: it came late, and is taken in all the same */
      late: z.boolean().optional(),
    }),
    reply: z.object({
      memorandum: memorandumView,
      itemId: z.uuid(),
      /** sections that were changed in the item, and stay as they are */
      kept: z.array(z.enum(sectionKinds)),
    }),
    status: 201,
  }),
  ofMeeting: door({
    method: 'GET',
    path: '/api/meetings/:id/memoranda',
    summary: 'Vilka tjänsteskrivelser som väntas och har kommit till ett sammanträde',
    params: byId,
    reply: z.object({
      memoranda: z.array(memorandumSummary),
      deadline: deadline.extend({ own: z.boolean() }).nullable(),
      passed: z.boolean(),
      /** whom one may be expected of */
      officials: z.array(z.object({ id: z.uuid(), name: z.string(), title: z.string().nullable() })),
    }),
  }),
  expect: door({
    method: 'POST',
    path: '/api/meetings/:id/memoranda',
    summary: 'Anteckna att en tjänsteskrivelse väntas av en handläggare, som får ett mejl om det',
    params: byId,
    body: z.strictObject({
      title: filledLine.max(1000),
      caseNumber: line.max(200).optional(),
      authorId: z.uuid(),
      ...madeOnce,
    }),
    reply: memorandumSummary,
    status: 201,
  }),
  proposed: door({
    method: 'GET',
    path: '/api/agenda-items/:id/proposed',
    summary:
      'Vad som föreslogs för en punkt: det som togs in ur tjänsteskrivelsen, det senaste först. Tomt: den kom inte så',
    params: byId,
    reply: z.object({
      memorandumId: z.uuid().nullable(),
      author: z.string().nullable(),
      proposed: z.array(submissionView),
    }),
  }),
};

export type MemorandumSummary = z.infer<typeof memorandumSummary>;
export type MemorandumView = z.infer<typeof memorandumView>;
export type SubmissionView = z.infer<typeof submissionView>;
export type ComingMeeting = z.infer<typeof comingMeeting>;
