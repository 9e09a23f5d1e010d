import { z } from 'zod';
import { personalDataKinds, publicationStates } from '../vocabulary/masking-words.js';
import { byId, door } from './door.js';
import { mask } from './masking.js';
import { itemInFile, meetingFile, withdrawal } from './meeting-file.js';
import { day, filledLine, filledText } from './text-fields.js';

/*
 * The public version of an adjusted protocol: the same words without what is masked, made by one person and approved by
 * another, kept beside the original and bound to it by its checksum. What the public reads comes from here and nowhere else.
 */

const attachmentNumber = z.int().min(1).max(100_000);

export const publicationSummary = z.object({
  number: z.int(),
  state: z.enum(publicationStates),
  preparedBy: z.string(),
  approvedBy: z.string().nullable(),
  publishedAt: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  /** SHA-256 of the PDF of the public version, hexadecimal */
  sha256: z.string().nullable(),
  /** the day on which it leaves the web; null: it stays */
  removeOn: z.string().nullable(),
});

export const publicationDraft = z.object({
  version: z.int(),
  state: z.enum(['draft', 'submitted']),
  masks: z.array(mask),
  /** numbers of the attachments whose files are published too */
  attachments: z.array(attachmentNumber),
  removeOn: z.string().nullable(),
  preparedBy: z.string(),
  /** true: the one who asks prepared it, and so may not approve it */
  own: z.boolean(),
  /** why it was sent back */
  comment: z.string().nullable(),
});

const adjustedRecord = meetingFile.extend({
  items: z.array(itemInFile.extend({ withdrawn: withdrawal.optional() })),
});

export const publicationView = z.object({
  /** the adjusted words; what the masks' paths lead into */
  record: adjustedRecord,
  /** the §§ of the adjustment */
  paragraphs: z.array(z.int()),
  /** SHA-256 of the adjusted PDF, hexadecimal */
  sourceSha256: z.string(),
  draft: publicationDraft.nullable(),
  /** what a new draft begins with: the choices of the public version before it, nothing where there is none */
  startsFrom: publicationDraft.pick({ masks: true, attachments: true }),
  /** newest first */
  earlier: z.array(publicationSummary),
  /** what looks like personal data and is not masked in the draft */
  findings: z.array(
    z.object({ path: z.string(), from: z.int(), to: z.int(), kind: z.enum(personalDataKinds) }),
  ),
  mayPublish: z.boolean(),
});
export type PublicationView = z.infer<typeof publicationView>;
export type PublicationFinding = PublicationView['findings'][number];

const version = z.int().min(0);

export const publicationDoors = {
  show: door({
    method: 'GET',
    path: '/api/adjustments/:id/publication',
    summary: 'Den offentliga versionen av ett justerat protokoll: maskningar, fynd och tidigare versioner',
    params: byId,
    reply: publicationView,
  }),
  save: door({
    method: 'PUT',
    path: '/api/adjustments/:id/publication',
    summary: 'Spara maskningarna i utkastet till offentlig version; version 0 börjar ett nytt',
    params: byId,
    body: z.strictObject({
      version,
      masks: z.array(mask).max(5000),
      attachments: z.array(attachmentNumber).max(1000),
      removeOn: day.nullable(),
    }),
    reply: publicationView,
  }),
  submit: door({
    method: 'POST',
    path: '/api/adjustments/:id/publication/submit',
    summary: 'Lämna utkastet till någon annan för godkännande',
    params: byId,
    body: z.strictObject({ version }),
    reply: publicationView,
  }),
  sendBack: door({
    method: 'POST',
    path: '/api/adjustments/:id/publication/send-back',
    summary: 'Skicka tillbaka utkastet med en kommentar',
    params: byId,
    body: z.strictObject({ version, comment: filledText.max(2000) }),
    reply: publicationView,
  }),
  approve: door({
    method: 'POST',
    path: '/api/adjustments/:id/publication/approve',
    summary: 'Godkänn och publicera den offentliga versionen; inte den som har gjort den',
    params: byId,
    body: z.strictObject({ version }),
    reply: publicationView,
  }),
  withdraw: door({
    method: 'POST',
    path: '/api/adjustments/:id/publication/withdraw',
    summary: 'Ta bort den offentliga versionen från webben, med skäl',
    params: byId,
    body: z.strictObject({ reason: filledLine.max(500) }),
    reply: publicationView,
  }),
  preview: door({
    method: 'GET',
    path: '/api/adjustments/:id/publication/preview',
    summary: 'Den offentliga versionen som PDF, så som utkastet är nu',
    params: byId,
    produces: 'application/pdf',
  }),
  open: door({
    method: 'GET',
    path: '/api/publications/:id/pdf',
    summary: 'Den offentliga versionen av ett protokoll som PDF, utan inloggning; id är justeringens',
    params: byId,
    produces: 'application/pdf',
  }),
};
