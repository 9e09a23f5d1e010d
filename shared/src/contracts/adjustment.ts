import { z } from 'zod';
import { adjustmentStates } from '../vocabulary/states.js';
import { byId, door } from './door.js';
import { madeOnce } from './save.js';
import { signingProof } from './signing-proof.js';
import { protocolContent } from './protocol-content.js';
import { day, filledLine, line, paragraphNumber } from './text-fields.js';

export const signingCapacities = [
  'chair',
  'acting-chair',
  'adjuster',
  'reserve-adjuster',
  'secretary',
] as const;
export type SigningCapacity = (typeof signingCapacities)[number];

export const signerView = z.object({
  id: z.uuid(),
  /** the person in the meeting */
  meetingPersonId: z.uuid(),
  personKey: z.string(),
  name: z.string(),
  party: z.string().nullable(),
  as: z.enum(signingCapacities),
  /** false: signs but never holds up the adjustment (the secretary) */
  required: z.boolean(),
  paragraphs: z.array(z.int()),
  hasAccount: z.boolean(),
  /** true: the one who asks is this signer */
  me: z.boolean(),
  signedAt: z.string().nullable(),
  sha256: z.string().nullable(),
});

export const noticeView = z.object({
  id: z.uuid(),
  board: z.string(),
  postedOn: z.string(),
  lastAppealDay: z.string().nullable(),
  removedOn: z.string().nullable(),
  keptAt: z.string().nullable(),
});

export const adjustmentView = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  number: z.int(),
  /** `elsewhere`: adjusted before it came here, without signatures of ours */
  origin: z.enum(['klubbat', 'elsewhere']),
  state: z.enum(adjustmentStates),
  immediate: z.boolean(),
  paragraphs: z.array(z.int()),
  /** as printed: `§§ 1–11` */
  paragraphsLabel: z.string(),
  /** of the frozen PDF; null for what was adjusted elsewhere */
  sha256: z.string().nullable(),
  sentAt: z.string().nullable(),
  adjustedAt: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  signers: z.array(signerView),
  notices: z.array(noticeView),
});

export const obstacleView = z.object({
  code: z.string(),
  message: z.string(),
  /** where in the meeting: `$.items[3]` */
  path: z.string().optional(),
  /** the item concerned, so that the screen can lead there */
  itemId: z.uuid().optional(),
});

export type AdjustmentView = z.infer<typeof adjustmentView>;
export type SignerView = z.infer<typeof signerView>;
export type ObstacleView = z.infer<typeof obstacleView>;

/** The whole text once more, or only where it is found. */
export const adjustedAtOnceStyles = ['repeat', 'refer'] as const;
export type AdjustedAtOnceStyle = (typeof adjustedAtOnceStyles)[number];

const someParagraphs = z.array(paragraphNumber).min(1).max(5000);

export const adjustmentDoors = {
  readiness: door({
    method: 'GET',
    path: '/api/meetings/:id/readiness',
    summary: 'Vad som återstår innan sammanträdet kan skickas till justerarna, och vilka som skriver under',
    params: byId,
    query: z.object({
      paragraphs: z.string().max(2000).optional(),
      /** for adjusting them at the meeting itself */
      immediate: z.literal('true').optional(),
      /** keys of those who are to adjust, joined by commas; left out: the adjusters that were elected */
      adjusters: z.string().max(10_000).optional(),
    }),
    reply: z.object({
      paragraphs: z.array(z.int()),
      obstacles: z.array(obstacleView),
      warnings: z.array(obstacleView),
      signers: z.array(
        z.object({
          personKey: z.string(),
          name: z.string(),
          as: z.enum(signingCapacities),
          required: z.boolean(),
          paragraphs: z.array(z.int()),
        }),
      ),
      /** keys of those who could adjust all of these §§; told where they are to be adjusted at once */
      mayAdjust: z.array(z.string()),
    }),
  }),
  send: door({
    method: 'POST',
    path: '/api/meetings/:id/adjustments',
    summary: 'Skicka till justerarna; utan paragraphs allt som återstår',
    params: byId,
    body: z.strictObject({
      paragraphs: someParagraphs.optional(),
      immediate: z.boolean().optional(),
      /** keys of those who adjust at once; left out: the adjusters that were elected */
      adjusters: z.array(z.string().max(300)).max(100).optional(),
      /** how §§ that have been adjusted at once stand in the protocol that follows; left out: in full */
      adjustedAtOnce: z.enum(adjustedAtOnceStyles).optional(),
      ...madeOnce,
    }),
    reply: z.object({ adjustmentId: z.uuid(), sha256: z.string() }),
    status: 201,
  }),
  show: door({
    method: 'GET',
    path: '/api/adjustments/:id',
    summary: 'En justering med sina underskrifter',
    params: byId,
    reply: adjustmentView,
  }),
  mine: door({
    method: 'GET',
    path: '/api/my-adjustments',
    summary: 'Det som väntar på min underskrift, och det jag har skrivit under',
    reply: z.object({
      adjustments: z.array(
        adjustmentView.extend({
          board: z.string(),
          organisation: z.string(),
          date: z.string(),
          waitsForMe: z.boolean(),
        }),
      ),
    }),
  }),
  content: door({
    method: 'GET',
    path: '/api/adjustments/:id/protocol',
    summary: 'Det frysta protokollet som det läses',
    params: byId,
    reply: protocolContent,
  }),
  pdf: door({
    method: 'GET',
    path: '/api/adjustments/:id/protocol.pdf',
    summary: 'Det frysta protokollet som skrivs under',
    params: byId,
    produces: 'application/pdf',
  }),
  withdraw: door({
    method: 'DELETE',
    path: '/api/adjustments/:id',
    summary: 'Dra tillbaka justeringen, med ett skäl, innan den är klar',
    params: byId,
    body: z.strictObject({ reason: filledLine.max(2000) }),
    reply: adjustmentView,
  }),
  sign: door({
    method: 'POST',
    path: '/api/adjustments/:id/signatures',
    summary: 'Justera: skriv under det frysta protokollet som dig själv',
    params: byId,
    body: z.strictObject({ sha256: z.string().max(100), proof: signingProof }),
    reply: adjustmentView,
    status: 201,
  }),
  announce: door({
    method: 'POST',
    path: '/api/adjustments/:id/notices',
    summary: 'Anteckna att justeringen är tillkännagiven på anslagstavlan',
    params: byId,
    body: z.strictObject({
      board: filledLine.max(200),
      postedOn: day,
      keptAt: line.max(300).optional(),
    }),
    reply: adjustmentView,
    status: 201,
  }),
  endAppealPeriod: door({
    method: 'POST',
    path: '/api/adjustments/:id/appeal-period-end',
    summary: 'Överklagandetiden har gått ut',
    params: byId,
    reply: adjustmentView,
  }),
  archive: door({
    method: 'POST',
    path: '/api/adjustments/:id/archive',
    summary: 'Överlämnat till arkivet',
    params: byId,
    reply: adjustmentView,
  }),
};
