import { z } from 'zod';
import { recordKinds } from '../vocabulary/meeting-words.js';
import { paperKinds } from '../vocabulary/document-kinds.js';
import { adjustmentStates } from '../vocabulary/states.js';
import { actions } from '../vocabulary/roles.js';
import { adjustmentView } from './adjustment.js';
import { agendaItemView } from './agenda-item.js';
import { attachmentView } from './attachment.js';
import { byId, door, pageMark, WORD_TYPE } from './door.js';
import { eventPage, eventQuery } from './event.js';
import { attendanceRow } from './attendance-row.js';
import { meetingInFile, officersInFile, personInFile } from './meeting-file.js';
import { protocolContent } from './protocol-content.js';
import { madeOnce, saveFields } from './save.js';
import { sittingView } from './sitting.js';
import { day, emailAddress, filledLine, line, timeOfDay } from './text-fields.js';

/** Before § numbers are given `preparing`; then the life of its adjustments: the least far of them. */
export const meetingStates = ['preparing', ...adjustmentStates] as const;

export const meetingSummary = z.object({
  id: z.uuid(),
  organisation: z.string(),
  boardId: z.uuid(),
  board: z.string(),
  date: z.string(),
  /** the last day of a meeting of several */
  endDate: z.string().nullable(),
  start: z.string().nullable(),
  place: z.string().nullable(),
  state: z.enum(meetingStates),
  record: z.enum(recordKinds),
  /** adjusted elsewhere: locked, printable, sendable, without signatures of ours */
  history: z.boolean(),
  /** the last day to announce it, as long as nobody has; null: there is nothing to announce */
  announceBy: z.string().nullable(),
  itemCount: z.int(),
  /** `§§ 1–11`, null before numbers are given */
  paragraphs: z.string().nullable(),
});

/** A person as named in this meeting, as of its day. */
export const meetingPersonView = personInFile.omit({ id: true }).partial().strip().extend({
  id: z.uuid(),
  /** what the rest of the meeting calls this person (the id in the meeting file) */
  key: z.string(),
  name: z.string(),
  /** the person of the register, where known */
  personId: z.uuid().nullable(),
  hasAccount: z.boolean(),
});

export const remarkView = z.object({ path: z.string(), message: z.string() });

const meetingFields = meetingInFile.omit({ adjustments: true, adjustmentDate: true });

export const meetingView = meetingFields
  .partial()
  .strip()
  .extend({
    id: z.uuid(),
    version: z.int(),
    organisationId: z.uuid(),
    organisation: z.string(),
    boardId: z.uuid(),
    board: z.string(),
    date: z.string(),
    adjustmentDate: z.string().optional(),
    /** of fullmäktige: when it was announced, and the last day for it; null: this body announces nothing */
    announcement: z.object({ on: z.string().nullable(), by: z.string() }).nullable(),
    /** the last moment for material; `own`: of this meeting alone, not by the board's rule. null: there is none */
    materialDeadline: z.object({ day: z.string(), clock: z.string(), own: z.boolean() }).nullable(),
    state: z.enum(meetingStates),
    /** when the call to it first left from here; null: not yet, or not from here */
    calledAt: z.string().nullable(),
    /** called off, and why: it is never held */
    cancelled: z.object({ at: z.string(), reason: z.string() }).nullable(),
    history: z.boolean(),
    locked: z.boolean(),
    people: z.array(meetingPersonView),
    officers: officersInFile,
    attendance: z.array(attendanceRow),
    items: z.array(agendaItemView),
    attachments: z.array(attachmentView),
    adjustments: z.array(adjustmentView),
    /** the meeting as it is at this moment; null once it is locked */
    sitting: sittingView.nullable(),
    /** contradictions that an imported meeting came with */
    remarks: z.array(remarkView),
    permitted: z.array(z.enum(actions)),
  });

export type MeetingSummary = z.infer<typeof meetingSummary>;
export type MeetingView = z.infer<typeof meetingView>;
export type MeetingPersonView = z.infer<typeof meetingPersonView>;
export type MeetingState = (typeof meetingStates)[number];

const meetingChange = z.strictObject(
  Object.fromEntries(
    Object.entries(meetingFields.shape)
      .filter(([name]) => name !== 'date')
      .map(([name, field]) => [name, (field as z.ZodType).nullable()]),
  ) as unknown as {
    [K in Exclude<keyof typeof meetingFields.shape, 'date'>]: z.ZodOptional<
      z.ZodNullable<(typeof meetingFields.shape)[K]>
    >;
  },
);

const meetingPersonInput = z.strictObject({
  name: filledLine.max(200),
  party: line.max(50).nullable().optional(),
  represents: line.max(200).nullable().optional(),
  title: line.max(300).nullable().optional(),
  email: emailAddress.nullable().optional(),
});

export const meetingDoors = {
  list: door({
    method: 'GET',
    path: '/api/meetings',
    summary: 'Sammanträden, de senaste först',
    query: z.object({
      organisationId: z.uuid().optional(),
      boardId: z.uuid().optional(),
      state: z.enum(meetingStates).optional(),
      from: day.optional(),
      to: day.optional(),
      q: z.string().max(200).optional(),
      page: pageMark.optional(),
    }),
    reply: z.object({
      meetings: z.array(meetingSummary),
      previousPage: z.string().nullable(),
      nextPage: z.string().nullable(),
      /** what may be done in some board at least: whether to offer reading a meeting file in */
      permitted: z.array(z.enum(actions)),
    }),
  }),
  create: door({
    method: 'POST',
    path: '/api/meetings',
    summary: 'Lägg upp ett sammanträde',
    body: meetingChange.extend({ boardId: z.uuid(), date: day, ...madeOnce }),
    reply: meetingView,
    status: 201,
  }),
  copy: door({
    method: 'POST',
    path: '/api/meetings/:id/copies',
    summary: 'Lägg upp nästa sammanträde med samma organ, rubriker och uppdrag som det här',
    params: byId,
    body: meetingChange.pick({ start: true, place: true }).extend({ date: day, ...madeOnce }),
    reply: meetingView,
    status: 201,
  }),
  show: door({
    method: 'GET',
    path: '/api/meetings/:id',
    summary: 'Ett sammanträde med allt som hör till',
    params: byId,
    reply: meetingView,
  }),
  update: door({
    method: 'PATCH',
    path: '/api/meetings/:id',
    summary: 'Ändra ett sammanträdes uppgifter',
    params: byId,
    body: meetingChange.extend({ ...saveFields, date: day.optional() }),
    reply: meetingView,
  }),
  announce: door({
    method: 'PUT',
    path: '/api/meetings/:id/announcement',
    summary: 'Anteckna vilken dag fullmäktiges sammanträde kungjordes; null: det har inte kungjorts',
    params: byId,
    body: z.strictObject({ announcedOn: day.nullable() }),
    reply: meetingView,
  }),
  setMaterialDeadline: door({
    method: 'PUT',
    path: '/api/meetings/:id/material-deadline',
    summary: 'Ange en egen sista dag för underlag till sammanträdet; null: organets regel gäller',
    params: byId,
    body: z.strictObject({ deadline: z.strictObject({ day, clock: timeOfDay }).nullable() }),
    reply: meetingView,
  }),
  addPerson: door({
    method: 'POST',
    path: '/api/meetings/:id/people',
    summary: 'Lägg till en person i sammanträdet',
    params: byId,
    body: meetingPersonInput,
    reply: meetingPersonView,
    status: 201,
  }),
  updatePerson: door({
    method: 'PATCH',
    path: '/api/meeting-people/:id',
    summary: 'Ändra en person i sammanträdet',
    params: byId,
    body: meetingPersonInput.partial(),
    reply: meetingPersonView,
  }),
  removePerson: door({
    method: 'DELETE',
    path: '/api/meeting-people/:id',
    summary: 'Ta bort en person som inget i sammanträdet nämner',
    params: byId,
    status: 204,
  }),
  setOfficers: door({
    method: 'PUT',
    path: '/api/meetings/:id/officers',
    summary: 'Ordförande, sekreterare, justerare och ersättare för dem',
    params: byId,
    body: officersInFile.extend(saveFields),
    reply: z.object({ version: z.int(), officers: officersInFile }),
  }),
  setAttendance: door({
    method: 'PUT',
    path: '/api/meetings/:id/attendance',
    summary: 'Närvaron, en rad för varje person och tjänstgöringstid',
    params: byId,
    body: z.strictObject({ ...saveFields, attendance: z.array(attendanceRow).max(5000) }),
    reply: z.object({ version: z.int(), attendance: z.array(attendanceRow) }),
  }),
  content: door({
    method: 'GET',
    path: '/api/meetings/:id/protocol',
    summary: 'Protokollet som det läses',
    params: byId,
    reply: protocolContent,
  }),
  pdf: door({
    method: 'GET',
    path: '/api/meetings/:id/protocol.pdf',
    summary: 'Protokollet som PDF',
    params: byId,
    produces: 'application/pdf',
  }),
  word: door({
    method: 'GET',
    path: '/api/meetings/:id/protocol.docx',
    summary: 'En kopia av protokollet i Word, för den som måste ta texten vidare',
    params: byId,
    produces: WORD_TYPE,
  }),
  extractWord: door({
    method: 'GET',
    path: '/api/meetings/:id/extract.docx',
    summary: 'En kopia av en eller flera paragrafer i Word',
    params: byId,
    query: z.object({ paragraphs: z.string().max(2000) }),
    produces: WORD_TYPE,
  }),
  paperWord: door({
    method: 'GET',
    path: '/api/meetings/:id/papers/:kind/docx',
    summary: 'En kopia av en av sammanträdets handlingar i Word',
    params: byId.extend({ kind: z.enum(paperKinds) }),
    produces: WORD_TYPE,
  }),
  extract: door({
    method: 'GET',
    path: '/api/meetings/:id/extract.pdf',
    summary: 'Protokollsutdrag av en eller flera paragrafer',
    params: byId,
    query: z.object({ paragraphs: z.string().max(2000) }),
    produces: 'application/pdf',
  }),
  paper: door({
    method: 'GET',
    path: '/api/meetings/:id/papers/:kind',
    summary: 'En av sammanträdets handlingar som PDF: kallelse, föredragningslista, närvarolista …',
    params: byId.extend({ kind: z.enum(paperKinds) }),
    produces: 'application/pdf',
  }),
  extractContent: door({
    method: 'GET',
    path: '/api/meetings/:id/extract',
    summary: 'Protokollsutdraget som det läses',
    params: byId,
    query: z.object({ paragraphs: z.string().max(2000) }),
    reply: protocolContent,
  }),
  paperContent: door({
    method: 'GET',
    path: '/api/meetings/:id/papers/:kind/content',
    summary: 'En av sammanträdets handlingar som den läses',
    params: byId.extend({ kind: z.enum(paperKinds) }),
    reply: protocolContent,
  }),
  events: door({
    method: 'GET',
    path: '/api/meetings/:id/events',
    summary: 'Vad som har gjorts med sammanträdet, det senaste först',
    params: byId,
    query: eventQuery,
    reply: eventPage,
  }),
};
