import { z } from 'zod';
import { deliveryStates } from '../vocabulary/deliveries.js';
import { laterNewsKinds, notedNewsKinds, triedBy } from '../vocabulary/later-news-words.js';
import { byId, door } from './door.js';
import { day, filledLine, filledText, line, runningText } from './text-fields.js';

const NOTE = 2000;

/** What became of an adjusted §: what a court has said, as somebody who asked it or read its judgment notes. */
export const laterNewsDraft = z.strictObject({
  kind: z.enum(notedNewsKinds),
  appeal: z.enum(triedBy),
  /** whom one has asked, or who has judged */
  court: filledLine.max(300),
  /** the court's own number */
  courtCase: line.max(100).optional(),
  /** when the court was asked; of a judgment its day */
  day,
  note: runningText.max(NOTE).optional(),
  /** of laga kraft: who at the court answered */
  answeredBy: line.max(300).optional(),
  /** of laga kraft: the last day of which the own mail and registry were gone through */
  registryCheckedUntil: day.optional(),
});

export const laterNewsView = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  adjustmentId: z.uuid(),
  itemId: z.uuid(),
  paragraph: z.int(),
  /** as printed: `§ 291/23` */
  paragraphLabel: z.string(),
  kind: z.enum(laterNewsKinds),
  appeal: z.enum(triedBy),
  court: z.string(),
  courtCase: z.string().nullable(),
  day: z.iso.date(),
  note: z.string().nullable(),
  answeredBy: z.string().nullable(),
  registryCheckedUntil: z.iso.date().nullable(),
  /** the news that this one takes back */
  takesBack: z.uuid().nullable(),
  /** true: it was a slip, and a later one says so */
  takenBack: z.boolean(),
  notedBy: z.string(),
  notedAt: z.iso.datetime(),
});

/** Somebody who has got the § before the news of it, and whether he has got the news. */
export const newsReceiver = z.object({
  kind: z.enum(['extract', 'decision-letter', 'other-way']),
  name: z.string(),
  /** null: it was sent by other means than mail from here, and so must the news be */
  email: z.string().nullable(),
  /** when it was sent; until then when it was ordered */
  at: z.iso.datetime(),
  state: z.enum(deliveryStates).nullable(),
  deliveryId: z.uuid().nullable(),
  /** the news on its way to him, or with him */
  told: z.object({ deliveryId: z.uuid(), state: z.enum(deliveryStates) }).nullable(),
});

const sent = z.object({
  /** how many deliveries were made now; nought where all had it already */
  created: z.int(),
  receivers: z.array(newsReceiver),
});

export const laterNewsDoors = {
  certificate: door({
    method: 'GET',
    path: '/api/later-news/:id/certificate.pdf',
    summary: 'Lagakraftbevis som PDF',
    params: byId,
    produces: 'application/pdf',
  }),
  list: door({
    method: 'GET',
    path: '/api/meetings/:id/later-news',
    summary: 'Vad som har hänt med paragraferna efter justeringen: laga kraft, upphävt, ändrat',
    params: byId,
    reply: z.object({ news: z.array(laterNewsView) }),
  }),
  note: door({
    method: 'POST',
    path: '/api/agenda-items/:id/later-news',
    summary: 'Anteckna laga kraft, upphävt eller ändrat av domstol; samma en gång till är samma (200)',
    params: byId,
    body: laterNewsDraft,
    reply: laterNewsView,
    status: 201,
  }),
  takeBack: door({
    method: 'POST',
    path: '/api/later-news/:id/take-back',
    summary: 'Ta tillbaka en anteckning som var fel; den står kvar och det syns att den är tillbakatagen',
    params: byId,
    body: z.strictObject({ reason: filledText.max(NOTE) }),
    reply: laterNewsView,
    status: 201,
  }),
  show: door({
    method: 'GET',
    path: '/api/later-news/:id',
    summary: 'En anteckning, med vilka som har fått paragrafen och ska få veta',
    params: byId,
    reply: laterNewsView.extend({ receivers: z.array(newsReceiver) }),
  }),
  send: door({
    method: 'POST',
    path: '/api/later-news/:id/send',
    summary:
      'Skicka nyheten, med ett nytt utdrag, till alla som har fått paragrafen; ingen får den två gånger',
    params: byId,
    reply: sent,
  }),
  sendCorrection: door({
    method: 'POST',
    path: '/api/corrections/:id/send',
    summary: 'Skicka rättelsen till alla som har fått paragrafen; ingen får den två gånger',
    params: byId,
    reply: sent,
  }),
};

export type LaterNewsDraft = z.infer<typeof laterNewsDraft>;
export type LaterNewsView = z.infer<typeof laterNewsView>;
export type NewsReceiver = z.infer<typeof newsReceiver>;
