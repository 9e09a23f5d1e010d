import { z } from 'zod';
import { deliveryStates } from '../vocabulary/deliveries.js';
import { jointOutcomes, jointSteps } from '../vocabulary/joint-words.js';
import { actions } from '../vocabulary/roles.js';
import { byId, door } from './door.js';
import { eventPage, eventQuery } from './event.js';
import { day, filledLine, filledText, line, runningText } from './text-fields.js';

const remindDays = z.int().min(1).max(90).nullable();
const orNull = { day: day.nullable(), line: line.max(300).nullable() };

/** A decision of one that was asked, as it is noted. */
export const jointDecision = z.strictObject({
  outcome: z.enum(jointOutcomes),
  /** which body decided */
  body: filledLine.max(300),
  decidedOn: day,
  /** as its protocol writes it: `§ 211` */
  paragraph: line.max(100).optional(),
  /** what differs from what was proposed; must be there when it was decided with changes */
  words: runningText.max(5000).optional(),
  /** how it is known, where no extract is at hand */
  note: runningText.max(5000).optional(),
  /** the number of the decision that it supersedes, and why */
  replaces: z.coerce.number<number | string>().int().min(1).optional(),
  reason: runningText.max(2000).optional(),
});

const answerView = z.object({
  id: z.uuid(),
  /** counted for each one that is asked; the highest stands */
  number: z.int(),
  outcome: z.enum(jointOutcomes),
  body: z.string(),
  decidedOn: z.iso.date(),
  paragraph: z.string().nullable(),
  words: z.string().nullable(),
  note: z.string().nullable(),
  /** true: its extract can be opened */
  hasExtract: z.boolean(),
  reason: z.string().nullable(),
  notedBy: z.string(),
  notedAt: z.iso.datetime(),
  /** days from the decision until it was known here */
  daysToKnow: z.int(),
});

export const jointAskedView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** null where one sees another's row on an open board */
  email: z.string().nullable(),
  /** it keeps its protocols in this installation */
  here: z.boolean(),
  /** the one who asks may act for it */
  mine: z.boolean(),
  step: z.enum(jointSteps),
  late: z.boolean(),
  comesTooLate: z.boolean(),
  awaitsExtract: z.boolean(),
  /** with the respite that it has */
  lastDay: z.iso.date(),
  respiteUntil: z.iso.date().nullable(),
  /** by its own receipt, where none has noted another day */
  receivedOn: z.iso.date().nullable(),
  /** who confirmed at the receiver, in his own words, and its own case number; null where nobody has */
  confirmed: z.object({ name: z.string(), caseNumber: z.string().nullable() }).nullable(),
  agendaOn: z.iso.date().nullable(),
  agendaBody: z.string().nullable(),
  /** the item on its own agenda, for its own people */
  item: z.object({ id: z.uuid(), meetingId: z.uuid() }).nullable(),
  nextMeeting: z.object({ date: z.iso.date(), board: z.string().nullable(), near: z.boolean() }).nullable(),
  /** how the request went out; for the one who asks */
  delivery: z.object({ id: z.uuid(), state: z.enum(deliveryStates) }).nullable(),
  /** the latest first: that one stands */
  answers: z.array(answerView),
  reminders: z.array(z.object({ at: z.iso.datetime(), /** null: by itself */ by: z.string().nullable() })),
});

const sum = z.object({
  asked: z.int(),
  decided: z.int(),
  late: z.int(),
  alike: z.boolean(),
  differing: z.int(),
});

const head = z.object({
  id: z.uuid(),
  /** as whom one sees it */
  side: z.enum(['asker', 'asked']),
  organisation: z.string(),
  board: z.string(),
  title: z.string(),
  lastDay: z.iso.date(),
  closedAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  /** null for one who is asked and sees his own row only */
  sum: sum.nullable(),
  asked: z.array(jointAskedView),
});

export const jointRequestView = head.extend({
  /** the § that it was born from, as printed, and the day of its meeting */
  paragraph: z.string(),
  date: z.iso.date(),
  /** for the one who asks */
  source: z.object({ meetingId: z.uuid(), itemId: z.uuid() }).nullable(),
  proposal: z.string(),
  hasExtract: z.boolean(),
  remindDays: z.int().nullable(),
  openBoard: z.boolean(),
  createdBy: z.string(),
  closedBy: z.string().nullable(),
  closingNote: z.string().nullable(),
  version: z.int(),
  /** with the request itself */
  permitted: z.array(z.enum(actions)),
  today: z.iso.date(),
});

export const jointRequestDoors = {
  list: door({
    method: 'GET',
    path: '/api/joint-requests',
    summary: 'Gemensamma beslut: det ni har bett andra besluta, och det andra ber er besluta. De senaste 500',
    reply: z.object({ requests: z.array(head), today: z.iso.date() }),
  }),
  make: door({
    method: 'POST',
    path: '/api/agenda-items/:id/joint-requests',
    summary:
      'Be flera organisationer besluta. Paragrafens utdrag går med till var och en; samma saveId igen är samma begäran (200)',
    params: byId,
    body: z.strictObject({
      saveId: z.uuid().optional(),
      title: filledLine.max(500),
      /** the proposed decision, word for word */
      proposal: filledText.max(5000),
      lastDay: day,
      /** null: nobody is reminded by itself */
      remindDays: remindDays.default(null),
      /** true: each one that is asked sees how far the others have come */
      openBoard: z.boolean().default(false),
      asked: z
        .array(z.strictObject({ name: filledLine.max(300), email: z.string().max(254) }))
        .min(1)
        .max(400),
      beforeAdjustment: z.strictObject({ reason: filledLine.max(2000) }).optional(),
    }),
    reply: jointRequestView,
    status: 201,
  }),
  show: door({
    method: 'GET',
    path: '/api/joint-requests/:id',
    summary: 'En begäran om gemensamt beslut, med hur långt var och en har kommit',
    params: byId,
    reply: jointRequestView,
  }),
  update: door({
    method: 'PATCH',
    path: '/api/joint-requests/:id',
    summary: 'Ändra sista dag, påminnelse eller vem som ser tavlan',
    params: byId,
    body: z.strictObject({
      version: z.int(),
      lastDay: day.optional(),
      remindDays: remindDays.optional(),
      openBoard: z.boolean().optional(),
    }),
    reply: jointRequestView,
  }),
  close: door({
    method: 'POST',
    path: '/api/joint-requests/:id/closing',
    summary: 'Avsluta en begäran: ingen påminns mer. Beslut som kommer senare kan fortfarande antecknas',
    params: byId,
    body: z.strictObject({ note: runningText.max(2000).optional() }),
    reply: jointRequestView,
  }),
  events: door({
    method: 'GET',
    path: '/api/joint-requests/:id/events',
    summary: 'Vad som har gjorts med begäran och med dem som är tillfrågade, det senaste först',
    params: byId,
    query: eventQuery,
    reply: eventPage,
  }),
  extract: door({
    method: 'GET',
    path: '/api/joint-requests/:id/extract.pdf',
    summary: 'Utdraget som gick med begäran',
    params: byId,
    produces: 'application/pdf',
  }),
  remind: door({
    method: 'POST',
    path: '/api/joint-requests/:id/reminders',
    summary: 'Påminn dem som inte har beslutat, högst en gång om dagen var',
    params: byId,
    body: z.strictObject({ asked: z.array(z.uuid()).min(1).max(400) }),
    reply: jointRequestView.extend({ /** how many mails went */ reminded: z.int() }),
  }),
  note: door({
    method: 'PATCH',
    path: '/api/joint-asked/:id',
    summary:
      'Anteckna hur långt en organisation har kommit, när den sammanträder och om den har fått anstånd',
    params: byId,
    body: z.strictObject({
      receivedOn: orNull.day.optional(),
      agendaOn: orNull.day.optional(),
      agendaBody: orNull.line.optional(),
      nextMeeting: orNull.day.optional(),
      respiteUntil: orNull.day.optional(),
    }),
    reply: jointRequestView,
  }),
  takeUp: door({
    method: 'POST',
    path: '/api/meetings/:id/joint-items',
    summary: 'Ta upp det som andra ber er besluta som en punkt sist på dagordningen, med utdraget som bilaga',
    params: byId,
    body: z.strictObject({ asked: z.uuid() }),
    reply: z.object({ itemId: z.uuid() }),
    status: 201,
  }),
  answer: door({
    method: 'POST',
    path: '/api/joint-asked/:id/answers',
    summary:
      'Anteckna vad en organisation har beslutat. Utdraget läggs i fältet file, eller hämtas ur det egna protokollet',
    params: byId,
    body: jointDecision,
    reply: jointRequestView,
    status: 201,
    multipart: true,
  }),
  answerExtract: door({
    method: 'GET',
    path: '/api/joint-answers/:id/extract.pdf',
    summary: 'Utdraget med beslutet',
    params: byId,
    produces: 'application/pdf',
  }),
};

export type JointRequestView = z.infer<typeof jointRequestView>;
export type JointRequestHead = z.infer<typeof head>;
export type JointAskedView = z.infer<typeof jointAskedView>;
export type JointAnswerView = z.infer<typeof answerView>;
export type JointDecision = z.infer<typeof jointDecision>;
