import { z } from 'zod';
import { attachedMailTells, reachedSteps, receiptKinds, returnedMailKinds } from '../vocabulary/receipts.js';
import { byId, door } from './door.js';
import { filledLine, filledText, line } from './text-fields.js';

export const deliveryStageView = z.object({
  reached: z.enum(reachedSteps),
  since: z.string().nullable(),
  trouble: z.enum(['bounced', 'delayed']).nullable(),
  troubleSince: z.string().nullable(),
  needsPerson: z.boolean(),
  replied: z.boolean(),
});

export const receiptView = z.object({
  id: z.uuid(),
  kind: z.enum(receiptKinds),
  at: z.string(),
  /** of a mail server: `5.1.1` */
  status: z.string().nullable(),
  /** the other side's own words */
  words: z.string().nullable(),
  /** whom it was about or came from, where that is not the recipient's address */
  address: z.string().nullable(),
  /** of the person at the receiver */
  name: z.string().nullable(),
  caseNumber: z.string().nullable(),
  documentNumber: z.string().nullable(),
  /** who said that a mail without proof tells it, and how he knows */
  noted: z.object({ by: z.string(), why: z.string() }).nullable(),
});

export type ReceiptView = z.infer<typeof receiptView>;
export type DeliveryStageView = z.infer<typeof deliveryStageView>;

/** All that is known of a delivery since it was handed over. */
export const deliveryReceipts = z.object({
  stage: deliveryStageView,
  receipts: z.array(receiptView),
  /** of its receiver; null: it has not left yet */
  link: z.object({ until: z.string(), revokedAt: z.string().nullable() }).nullable(),
});

export type DeliveryReceipts = z.infer<typeof deliveryReceipts>;

/** What the receiver's page shows of a delivery: nothing that was not in the mail. */
export const sharedDelivery = z.object({
  organisation: z.string(),
  board: z.string(),
  date: z.string(),
  paragraphsLabel: z.string(),
  recipient: z.string(),
  subject: z.string(),
  fileName: z.string(),
  sentAt: z.string().nullable(),
  /** the link works until then */
  until: z.string(),
  confirmations: z.array(receiptView.pick({ at: true, name: true, caseNumber: true, documentNumber: true })),
});

export type SharedDelivery = z.infer<typeof sharedDelivery>;

const leftMail = z.object({
  id: z.uuid(),
  kind: z.enum(returnedMailKinds),
  /** whose it is, where it proved it and still cannot be understood */
  deliveryId: z.uuid().nullable(),
  recipient: z.string().nullable(),
  sender: z.string().nullable(),
  subject: z.string().nullable(),
  excerpt: z.string().nullable(),
  notedAt: z.string(),
});

export type LeftMail = z.infer<typeof leftMail>;

const byToken = z.object({ token: z.string().regex(/^[0-9a-f]{64}$/) });

export const receiptDoors = {
  ofDelivery: door({
    method: 'GET',
    path: '/api/deliveries/:id/receipts',
    summary: 'Vad som har blivit känt om ett utskick sedan det lämnades över',
    params: byId,
    reply: deliveryReceipts,
  }),
  revokeLink: door({
    method: 'POST',
    path: '/api/deliveries/:id/link/revocation',
    summary: 'Dra in mottagarens länk, med skäl. Den går inte att öppna igen',
    params: byId,
    body: z.strictObject({ reason: filledLine.max(2000) }),
    reply: deliveryReceipts,
  }),
  ofMeeting: door({
    method: 'GET',
    path: '/api/meetings/:id/receipts',
    summary: 'Hur långt varje överlämnat utskick från ett sammanträde har kommit',
    params: byId,
    reply: z.object({
      deliveries: z.array(z.object({ deliveryId: z.uuid(), stage: deliveryStageView })),
    }),
  }),
  left: door({
    method: 'GET',
    path: '/api/returned-mail',
    summary: 'Returpost som en människa behöver titta på, den senaste först',
    reply: z.object({ mails: z.array(leftMail) }),
  }),
  handIn: door({
    method: 'POST',
    path: '/api/returned-mail',
    summary:
      'Lämna in ett mejl som kom tillbaka (fältet file, .eml): samma sak som att det lästes ur brevlådan',
    multipart: true,
    reply: z.object({
      /** `known`: läst förut, `noted`: antecknat på ett utskick, `kept`: en människa behöver titta på det */
      outcome: z.enum(['known', 'noted', 'kept']),
      deliveryId: z.uuid().nullable(),
    }),
  }),
  attach: door({
    method: 'POST',
    path: '/api/returned-mail/:id/attachment',
    summary:
      'Lägg ett mejl i returposten på det utskick som det gäller, med vad det säger och hur du vet det. Antecknas i ditt namn',
    params: byId,
    body: z.strictObject({
      deliveryId: z.uuid(),
      tells: z.enum(attachedMailTells),
      reason: filledText.max(2000),
    }),
    status: 204,
  }),
  handled: door({
    method: 'POST',
    path: '/api/returned-mail/:id/handled',
    summary: 'Anteckna att någon har tagit hand om ett mejl i returposten',
    params: byId,
    status: 204,
  }),
  shared: door({
    method: 'GET',
    path: '/api/delivery-links/:token',
    summary: 'Det som mottagaren av ett utskick ser av det, utan att logga in. Att läsa det antecknas inte',
    params: byToken,
    reply: sharedDelivery,
  }),
  openShared: door({
    method: 'POST',
    path: '/api/delivery-links/:token/extract.pdf',
    summary: 'Öppna utdraget som mottagare; antecknas som öppnat',
    params: byToken,
    produces: 'application/pdf',
  }),
  confirm: door({
    method: 'POST',
    path: '/api/delivery-links/:token/confirmation',
    summary: 'Kvittera som mottagare, med namn och om man vill eget ärende- och handlingsnummer',
    params: byToken,
    body: z.strictObject({
      name: filledLine.max(200),
      caseNumber: line.max(100).optional(),
      documentNumber: line.max(100).optional(),
    }),
    reply: sharedDelivery,
  }),
};
