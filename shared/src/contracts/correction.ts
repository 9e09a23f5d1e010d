import { z } from 'zod';
import { correctionDeciders, correctionGrounds } from '../vocabulary/correction-words.js';
import { personalDataKinds } from '../vocabulary/masking-words.js';
import { byId, door } from './door.js';
import { newsReceiver } from './later-news.js';
import { protocolContent } from './protocol-content.js';
import { day, filledLine, filledText, line, paragraphNumber, runningText } from './text-fields.js';

const WORDS = 5000;

/** A rättelse: other words for some of an adjusted §, which itself never changes. */
export const correctionDraft = z.strictObject({
  paragraph: paragraphNumber,
  /** as it stands in the adjusted §: a place that is found once */
  oldText: filledText.max(WORDS),
  /** what it should say; empty: the words are not to be there */
  newText: runningText.max(WORDS),
  reason: filledText.max(WORDS),
  ground: z.enum(correctionGrounds),
  decidedAs: z.enum(correctionDeciders),
  /** name, and title of an official */
  decidedBy: filledLine.max(300),
  /** the § of the body's own decision: `§ 12, 2026-11-25` */
  decidedIn: line.max(300).optional(),
  decidedOn: day,
});

export const correctionView = z.object({
  /** the reference in its margin too */
  id: z.uuid(),
  meetingId: z.uuid(),
  adjustmentId: z.uuid(),
  itemId: z.uuid(),
  /** counted within the meeting's protocol */
  number: z.int(),
  paragraph: z.int(),
  /** as printed: `§ 291/23` */
  paragraphLabel: z.string(),
  oldText: z.string(),
  newText: z.string(),
  reason: z.string(),
  ground: z.enum(correctionGrounds),
  decidedAs: z.enum(correctionDeciders),
  decidedBy: z.string(),
  decidedIn: z.string().nullable(),
  decidedOn: z.iso.date(),
  registeredBy: z.string(),
  registeredAt: z.iso.datetime(),
  sha256: z.string(),
  /** the number of the one whose words it replaces, and of the one that has replaced it */
  replaces: z.int().nullable(),
  replacedBy: z.int().nullable(),
});

/** How far anyone may read it: `day-only` that the § was corrected and when, `published` its words too. */
export const correctionPublicationView = z.object({
  state: z.enum(['no-version', 'secret', 'day-only', 'published']),
  publishedAt: z.string().nullable(),
  /** whether something is masked in the § that it corrects */
  masked: z.boolean(),
  /** its words as they are shown, or would be: what is masked in the public version is masked in them. null: nothing is */
  words: z
    .object({ oldText: z.string(), newText: z.string(), reason: z.string(), decidedBy: z.string() })
    .nullable(),
  /** what in these words looks like personal data */
  findings: z.array(z.object({ kind: z.enum(personalDataKinds), words: z.string() })),
});
export type CorrectionPublicationView = z.infer<typeof correctionPublicationView>;

const shownCorrection = correctionView.extend({
  receivers: z.array(newsReceiver),
  /** null: the one who asks does not publish */
  publication: correctionPublicationView.nullable(),
});

export const correctionDoors = {
  list: door({
    method: 'GET',
    path: '/api/meetings/:id/corrections',
    summary: 'Rättelser av sammanträdets protokoll, i nummerordning',
    params: byId,
    reply: z.object({ corrections: z.array(correctionView) }),
  }),
  register: door({
    method: 'POST',
    path: '/api/adjustments/:id/corrections',
    summary: 'Registrera en rättelse av en justerad paragraf; samma en gång till är samma rättelse (200)',
    params: byId,
    body: correctionDraft,
    reply: correctionView,
    status: 201,
  }),
  preview: door({
    method: 'POST',
    path: '/api/adjustments/:id/corrections/preview',
    summary: 'Hur rättelsen kommer att läsas. Inget sparas',
    params: byId,
    body: correctionDraft,
    reply: protocolContent,
  }),
  show: door({
    method: 'GET',
    path: '/api/corrections/:id',
    summary: 'En rättelse, med vilka som har fått paragrafen och ska få rättelsen',
    params: byId,
    reply: shownCorrection,
  }),
  publish: door({
    method: 'POST',
    path: '/api/corrections/:id/publish',
    summary:
      'Visa rättelsens ord på den öppna sidan; confirmed när någon har sett det som ser ut som personuppgifter eller är maskat',
    params: byId,
    body: z.strictObject({ confirmed: z.boolean() }),
    reply: correctionPublicationView,
  }),
  unpublish: door({
    method: 'POST',
    path: '/api/corrections/:id/unpublish',
    summary: 'Ta bort rättelsens ord från den öppna sidan, genast',
    params: byId,
    reply: correctionPublicationView,
  }),
  content: door({
    method: 'GET',
    path: '/api/corrections/:id/content',
    summary: 'Rättelsens ord, som de frystes',
    params: byId,
    reply: protocolContent,
  }),
  pdf: door({
    method: 'GET',
    path: '/api/corrections/:id/correction.pdf',
    summary: 'Rättelsen som PDF, alltid samma byte',
    params: byId,
    produces: 'application/pdf',
  }),
};

export type CorrectionDraft = z.infer<typeof correctionDraft>;
export type CorrectionView = z.infer<typeof correctionView>;
