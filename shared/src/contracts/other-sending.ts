import { z } from 'zod';
import { sendingManners } from '../vocabulary/sending-manners.js';
import { byId, door } from './door.js';
import { day, filledLine, paragraphNumber, runningText } from './text-fields.js';

/**
 * That §§ left the house another way than by mail from here, as what is secret must. Never what they say: nothing of it may
 * stand in a log or a diary.
 */
export const otherSendingDraft = z.strictObject({
  paragraphs: z.array(paragraphNumber).min(1).max(5000),
  /** to whom */
  recipient: filledLine.max(300),
  manner: z.enum(sendingManners),
  sentOn: day,
  /** the number of the parcel, who received it */
  note: runningText.max(1000).optional(),
  beforeAdjustment: z.strictObject({ reason: filledLine.max(2000) }).optional(),
});

export const otherSendingView = z.object({
  id: z.uuid(),
  paragraphs: z.array(z.int()),
  /** as printed: `§ 291/23` */
  paragraphsLabel: z.string(),
  recipient: z.string(),
  manner: z.enum(sendingManners),
  sentOn: z.iso.date(),
  note: z.string().nullable(),
  beforeAdjustmentReason: z.string().nullable(),
  notedBy: z.string(),
  notedAt: z.iso.datetime(),
});

export const otherSendingDoors = {
  list: door({
    method: 'GET',
    path: '/api/meetings/:id/other-sendings',
    summary: 'Vad som har sänts på annat sätt än med e-post härifrån, det senaste först',
    params: byId,
    reply: z.object({ sendings: z.array(otherSendingView) }),
  }),
  note: door({
    method: 'POST',
    path: '/api/meetings/:id/other-sendings',
    summary: 'Anteckna att paragrafer är sända på annat sätt; samma en gång till är samma anteckning (200)',
    params: byId,
    body: otherSendingDraft,
    reply: otherSendingView,
    status: 201,
  }),
};

export type OtherSendingDraft = z.infer<typeof otherSendingDraft>;
export type OtherSendingView = z.infer<typeof otherSendingView>;
