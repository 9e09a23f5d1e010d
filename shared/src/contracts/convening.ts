import { z } from 'zod';
import {
  conveningKinds,
  conveningMailStates,
  inviteeCapacities,
  releaseReasons,
  substituteCalling,
} from '../vocabulary/convening-words.js';
import { callReasons } from '../vocabulary/sitting-words.js';
import { answerForRoll } from './answer-for-roll.js';
import { byId, door } from './door.js';
import { madeOnce } from './save.js';
import { filledText, line, runningText, timeOfDay } from './text-fields.js';

/*
 * The sending of the call to a meeting (kallelse): to whom, with which papers, what they answer, and which substitutes are
 * called for those who cannot come.
 */

/** What somebody answered last. Times: from when to when he is away; none: all of the meeting. */
const answerView = z.object({
  comes: z.boolean(),
  awayFrom: z.string().nullable(),
  awayUntil: z.string().nullable(),
  reason: z.string().nullable(),
  at: z.string(),
  /** null: by the link in the mail */
  by: z.string().nullable(),
});

const inviteeView = z.object({
  /** of the person in the register, else of the one in the meeting */
  key: z.uuid(),
  /** null: nothing has been sent to him yet */
  id: z.uuid().nullable(),
  name: z.string(),
  email: z.string().nullable(),
  capacity: z.enum(inviteeCapacities),
  party: z.string().nullable(),
  /** the latest mail to him */
  mail: z
    .object({
      letterId: z.uuid(),
      state: z.enum(conveningMailStates),
      at: z.string(),
      trouble: z.string().nullable(),
    })
    .nullable(),
  remindedAt: z.string().nullable(),
  answer: answerView.nullable(),
});

const substituteCallView = z.object({
  id: z.uuid(),
  absentId: z.uuid(),
  absent: z.string(),
  substituteId: z.uuid(),
  substitute: z.string(),
  why: z.string(),
  /** where another was chosen than the next in order */
  ownReason: z.string().nullable(),
  calledAt: z.string(),
  /** null: by the program, as the board has set */
  calledBy: z.string().nullable(),
  released: z.object({ at: z.string(), why: z.enum(releaseReasons) }).nullable(),
});

/** A member who cannot come and for whom nobody is called, and who could be, in order. */
const openPlace = z.object({
  absentId: z.uuid(),
  absent: z.string(),
  party: z.string().nullable(),
  substitutes: z.array(
    z.object({
      inviteeId: z.uuid(),
      name: z.string(),
      reason: z.enum(callReasons),
      why: z.string(),
      callable: z.boolean(),
    }),
  ),
});

const agendaChange = z.object({
  added: z.array(z.string()),
  withdrawn: z.array(z.string()),
  removed: z.array(z.string()),
  reordered: z.boolean(),
  /** new day, time or place: `Tid: 13.00 blir 14.00` */
  facts: z.array(z.string()),
});

const sentConvening = z.object({
  id: z.uuid(),
  number: z.int(),
  kind: z.enum(conveningKinds),
  sentAt: z.string(),
  sentBy: z.string().nullable(),
  receivers: z.int(),
  message: z.string().nullable(),
  lateReason: z.string().nullable(),
  pack: z
    .object({
      fileName: z.string(),
      pages: z.int(),
      size: z.int(),
      sha256: z.string(),
      byLink: z.boolean(),
      /** documents that could not be bound and are sent by themselves */
      apart: z.array(z.string()),
    })
    .nullable(),
});

export const conveningView = z.object({
  cancelled: z.object({ at: z.string(), by: z.string().nullable(), reason: z.string() }).nullable(),
  /** the last day for the call, and whose rule that is; null: nobody has set one */
  deadline: z.object({ last: z.string(), rule: z.string(), late: z.boolean() }).nullable(),
  /** what is said where a sending now goes later than a rule says: it asks for a reason */
  late: z.string().nullable(),
  /** what should be seen to before it is sent */
  warnings: z.array(z.string()),
  sent: z.array(sentConvening),
  /** since the latest sending; null: nothing, or nothing has been sent */
  changes: agendaChange.nullable(),
  invitees: z.array(inviteeView),
  calls: z.array(substituteCallView),
  openPlaces: z.array(openPlace),
  substituteCalling: z.enum(substituteCalling),
});

/** What is said of the meeting to the one who answers. */
export const ownAnswerView = z.object({
  organisation: z.string(),
  board: z.string(),
  date: z.string(),
  endDate: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  place: z.string().nullable(),
  cancelled: z.string().nullable(),
  name: z.string(),
  capacity: z.enum(inviteeCapacities),
  answer: answerView.nullable(),
  /** for whom he is called to serve */
  calledFor: z.object({ name: z.string(), why: z.string() }).nullable(),
  /** false: the meeting has begun, or is called off */
  open: z.boolean(),
  packs: z.array(
    z.object({ id: z.uuid(), title: z.string(), fileName: z.string(), pages: z.int(), size: z.int() }),
  ),
});

export type ConveningView = z.infer<typeof conveningView>;
export type InviteeView = z.infer<typeof inviteeView>;
export type AnswerView = z.infer<typeof answerView>;
export type SubstituteCallView = z.infer<typeof substituteCallView>;
export type SentConvening = z.infer<typeof sentConvening>;
export type OpenPlace = z.infer<typeof openPlace>;
export type AgendaChange = z.infer<typeof agendaChange>;
export type OwnAnswerView = z.infer<typeof ownAnswerView>;

const reason = filledText.max(2000);

const answer = z
  .strictObject({
    comes: z.boolean(),
    awayFrom: timeOfDay.nullable().optional(),
    awayUntil: timeOfDay.nullable().optional(),
    reason: line.max(500).nullable().optional(),
  })
  .refine(({ awayFrom, awayUntil }) => !awayFrom || !awayUntil || awayFrom < awayUntil, {
    path: ['awayUntil'],
    params: { code: 'order' },
  });

export type AnswerInput = z.infer<typeof answer>;

const byToken = z.object({ token: z.string().regex(/^[0-9a-f]{64}$/) });

export const conveningDoors = {
  show: door({
    method: 'GET',
    path: '/api/meetings/:id/convening',
    summary: 'Kallelsen till ett sammanträde: vad som har skickats, vilka som kallas och vad de har svarat',
    params: byId,
    reply: conveningView,
  }),
  packFacts: door({
    method: 'GET',
    path: '/api/meetings/:id/convening/pack',
    summary: 'Hur stor kallelsen med handlingar blir, och vad som inte ryms i den',
    params: byId,
    reply: z.object({ pages: z.int(), size: z.int(), byLink: z.boolean(), apart: z.array(z.string()) }),
  }),
  send: door({
    method: 'POST',
    path: '/api/meetings/:id/convening',
    summary: 'Skicka kallelsen, eller ett tillägg till den, till dem som anges',
    params: byId,
    body: z.strictObject({
      /** keys of those who get it */
      to: z.array(z.uuid()).min(1).max(3000),
      message: runningText.max(5000).optional(),
      /** when the meeting is held to end, for the calendar */
      end: timeOfDay.nullable().optional(),
      lateReason: reason.optional(),
      ...madeOnce,
    }),
    reply: conveningView,
    status: 201,
  }),
  sentPack: door({
    method: 'GET',
    path: '/api/convenings/:id/pack.pdf',
    summary: 'Kallelsen med handlingar som den skickades',
    params: byId,
    produces: 'application/pdf',
  }),
  remind: door({
    method: 'POST',
    path: '/api/meetings/:id/convening/reminders',
    summary: 'Påminn dem som inte har svarat. Ingen påminns mer än en gång om dagen',
    params: byId,
    reply: z.object({ reminded: z.int() }),
  }),
  settleMail: door({
    method: 'POST',
    path: '/api/convening-mails/:id/decision',
    summary: 'Bestäm om ett mejl som gick fel eller är oklart: det kom fram, eller skicka igen',
    params: byId,
    body: z.strictObject({ what: z.enum(['arrived', 'send-again']), reason }),
    status: 204,
  }),
  callSubstitute: door({
    method: 'POST',
    path: '/api/invitees/:id/substitute',
    summary: 'Kalla en ersättare för någon som inte kan komma; en annan än den som står i tur, med skäl',
    params: byId,
    body: z.strictObject({ substituteId: z.uuid(), reason: reason.optional() }),
    reply: conveningView,
  }),
  stopCall: door({
    method: 'POST',
    path: '/api/substitute-calls/:id/stop',
    summary: 'Ta tillbaka att en ersättare kallas. Ersättaren får veta det',
    params: byId,
    reply: conveningView,
  }),
  answerFor: door({
    method: 'PUT',
    path: '/api/invitees/:id/answer',
    summary: 'Anteckna ett svar som någon har lämnat på annat sätt',
    params: byId,
    body: answer,
    reply: conveningView,
  }),
  roll: door({
    method: 'GET',
    path: '/api/meetings/:id/answers-for-roll',
    summary: 'Svaren på kallelsen, som ett förslag till uppropet',
    params: byId,
    reply: z.object({ answers: z.array(answerForRoll) }),
  }),
  cancel: door({
    method: 'POST',
    path: '/api/meetings/:id/cancellation',
    summary: 'Ställ in sammanträdet, med skäl. De som är kallade får veta det',
    params: byId,
    body: z.strictObject({ reason, ...madeOnce }),
    reply: conveningView,
  }),
  own: door({
    method: 'GET',
    path: '/api/meetings/:id/own-answer',
    summary: 'Vad du själv har svarat på kallelsen; null: du är inte kallad',
    params: byId,
    reply: z.object({ own: ownAnswerView.nullable() }),
  }),
  answer: door({
    method: 'PUT',
    path: '/api/meetings/:id/own-answer',
    summary: 'Svara på kallelsen',
    params: byId,
    body: answer,
    reply: ownAnswerView,
  }),
  byLink: door({
    method: 'GET',
    path: '/api/answer-links/:token',
    summary: 'Kallelsen som den ser ut för den som fick mejlet, utan att logga in',
    params: byToken,
    reply: ownAnswerView,
  }),
  answerByLink: door({
    method: 'PUT',
    path: '/api/answer-links/:token/answer',
    summary: 'Svara på kallelsen med länken i mejlet',
    params: byToken,
    body: answer,
    reply: ownAnswerView,
  }),
  packByLink: door({
    method: 'GET',
    path: '/api/answer-links/:token/packs/:id',
    summary: 'Handlingarna som de skickades, med länken i mejlet',
    params: byToken.extend({ id: z.uuid() }),
    produces: 'application/pdf',
  }),
};
