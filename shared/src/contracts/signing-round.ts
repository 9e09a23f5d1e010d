import { z } from 'zod';
import { adjustmentView } from './adjustment.js';
import { byId, door } from './door.js';
import { day, filledLine, filledText } from './text-fields.js';

/** What happens in a signing round beside the signatures themselves: refusals and what answers them, and paper. */
export const signingRoundDoors = {
  refuse: door({
    method: 'POST',
    path: '/api/adjustments/:id/refusals',
    summary: 'Vägra att justera, med ett skäl. Skälet står kvar i handlingarna',
    params: byId,
    body: z.strictObject({ sha256: z.string().max(100), reason: filledText.max(2000) }),
    reply: adjustmentView,
    status: 201,
  }),
  candidates: door({
    method: 'GET',
    path: '/api/adjustments/:id/replacement-candidates',
    summary: 'Vilka som kan justera i stället för en justerare',
    params: byId,
    query: z.object({ signerId: z.uuid() }),
    reply: z.object({
      candidates: z.array(
        z.object({
          personKey: z.string(),
          name: z.string(),
          /** elected as reserve */
          reserve: z.boolean(),
          /** true: only by a decision, of which is told who made it and when */
          needsDecision: z.boolean(),
        }),
      ),
    }),
  }),
  replace: door({
    method: 'POST',
    path: '/api/adjustments/:id/replacements',
    summary: 'Låt en annan justera i stället: en vald ersättare, eller den som någon har beslutat om',
    params: byId,
    body: z.strictObject({
      signerId: z.uuid(),
      personKey: z.string().max(300),
      reason: filledText.max(2000),
      decision: z.strictObject({ by: filledLine.max(300), on: day }).optional(),
    }),
    reply: adjustmentView,
    status: 201,
  }),
  refer: door({
    method: 'POST',
    path: '/api/adjustments/:id/referral',
    summary: 'Låt organet justera protokollet självt, när någon har vägrat',
    params: byId,
    body: z.strictObject({ reason: filledText.max(2000) }),
    reply: adjustmentView,
    status: 201,
  }),
  adjustByBody: door({
    method: 'POST',
    path: '/api/adjustments/:id/body-adjustment',
    summary: 'Anteckna den justerade paragraf där organet självt justerade protokollet',
    params: byId,
    body: z.strictObject({ itemId: z.uuid() }),
    reply: adjustmentView,
    status: 201,
  }),
  bodyDecisions: door({
    method: 'GET',
    path: '/api/adjustments/:id/body-decisions',
    summary: 'Justerade paragrafer i organets senare sammanträden, där det kan ha justerat protokollet',
    params: byId,
    reply: z.object({
      items: z.array(
        z.object({ itemId: z.uuid(), paragraph: z.string(), title: z.string(), date: z.string() }),
      ),
    }),
  }),
  registerPaper: door({
    method: 'POST',
    path: '/api/adjustments/:id/paper-signatures',
    summary: 'Registrera en underskrift på papper: den inskannade sidan i fältet file, en PDF eller en bild',
    params: byId,
    body: z.strictObject({
      signerId: z.uuid(),
      /** the day on the paper */
      signedOn: day,
      objection: filledText.max(2000).optional(),
    }),
    reply: adjustmentView,
    status: 201,
    multipart: true,
  }),
  paper: door({
    method: 'GET',
    path: '/api/signers/:id/paper-signature',
    summary: 'Den inskannade underskriften',
    params: byId,
    produces: 'application/octet-stream',
  }),
  remind: door({
    method: 'POST',
    path: '/api/adjustments/:id/reminders',
    summary: 'Påminn dem som inte har skrivit under, en gång om dagen',
    params: byId,
    reply: z.object({
      /** names of those who get a mail now */
      reminded: z.array(z.string()),
      /** and of those who have got one today */
      already: z.array(z.string()),
      /** and of those who have no account to get one at */
      unreachable: z.array(z.string()),
    }),
    status: 201,
  }),
};
