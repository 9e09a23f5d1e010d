import { z } from 'zod';
import { correctionOutcomes } from '../vocabulary/data-correction-words.js';
import { byId, door } from './door.js';

const words = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .regex(/^[^\0]*$/);

/** What somebody asked to have corrected of what is kept about her, and how it was settled. */
export const dataCorrectionView = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  organisation: z.string(),
  person: z.object({ id: z.uuid(), name: z.string() }),
  wish: z.string(),
  askedAt: z.iso.datetime(),
  /** null: nobody has settled it */
  settled: z
    .object({
      outcome: z.enum(correctionOutcomes),
      answer: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
    })
    .nullable(),
});

export type DataCorrectionView = z.infer<typeof dataCorrectionView>;

const list = z.object({ corrections: z.array(dataCorrectionView) });

/** So many may wait of one person in one organisation. */
export const MOST_WAITING_CORRECTIONS = 10;

export const dataCorrectionDoors = {
  own: door({
    method: 'GET',
    path: '/api/my-data-corrections',
    summary: 'Det jag har begärt rättat av det som finns om mig, och vad som blev av det',
    reply: list,
  }),
  ask: door({
    method: 'POST',
    path: '/api/my-data-corrections',
    summary: 'Begär att organisationen rättar något som finns om mig (GDPR artikel 16)',
    body: z.strictObject({ organisationId: z.uuid(), wish: words, saveId: z.uuid().optional() }),
    reply: dataCorrectionView,
    status: 201,
  }),
  ofOrganisation: door({
    method: 'GET',
    path: '/api/organisations/:id/data-corrections',
    summary: 'Det som har begärts rättat i organisationen: först det som väntar',
    params: byId,
    reply: list,
  }),
  settle: door({
    method: 'POST',
    path: '/api/organisations/:id/data-corrections/:correctionId/settlement',
    summary: 'Besvara en begäran om rättelse: det är rättat, eller rättas inte, och varför',
    params: byId.extend({ correctionId: z.uuid() }),
    body: z.strictObject({ outcome: z.enum(correctionOutcomes), answer: words }),
    reply: dataCorrectionView,
  }),
};
