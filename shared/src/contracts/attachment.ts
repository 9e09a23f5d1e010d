import { z } from 'zod';
import { textFaults } from '../vocabulary/file-text-words.js';
import { byId, door } from './door.js';
import { attachmentInFile } from './meeting-file.js';
import { filledLine, line } from './text-fields.js';

export const attachmentView = attachmentInFile.strip().extend({
  id: z.uuid(),
  meetingId: z.uuid(),
  /** the stored file, where there is one */
  stored: z
    .object({
      size: z.int(),
      mediaType: z.string(),
      sha256: z.string(),
      pdf: z.boolean(),
      /** whether a file of Office has become pages: not yet, yes, or it cannot */
      pages: z.enum(['waiting', 'done', 'failed']).optional(),
      /** why the text inside it cannot be searched, where that is so */
      unsearchable: z.enum(textFaults).optional(),
    })
    .nullable(),
});

export type AttachmentView = z.infer<typeof attachmentView>;

export const attachmentDoors = {
  create: door({
    method: 'POST',
    path: '/api/meetings/:id/attachments',
    summary:
      'Lägg till en bilaga: fältet title och, om den finns, filen i fältet file. Finns samma fil redan under samma titel svaras 200 med den',
    params: byId,
    body: z.strictObject({
      title: filledLine.max(500),
      source: attachmentInFile.shape.source,
      label: line.max(20).optional(),
      confidential: line.max(500).optional(),
    }),
    reply: attachmentView,
    status: 201,
    multipart: true,
  }),
  update: door({
    method: 'PATCH',
    path: '/api/attachments/:id',
    summary: 'Ändra en bilaga; en ny fil i fältet file ersätter den förra',
    params: byId,
    body: z.strictObject({
      title: filledLine.max(500).optional(),
      label: line.max(20).nullable().optional(),
      confidential: line.max(500).nullable().optional(),
    }),
    reply: attachmentView,
    multipart: true,
  }),
  remove: door({
    method: 'DELETE',
    path: '/api/attachments/:id',
    summary: 'Ta bort en bilaga som inget hänvisar till',
    params: byId,
    status: 204,
  }),
  order: door({
    method: 'PUT',
    path: '/api/meetings/:id/attachment-order',
    summary:
      'Ordna bilagorna: alla bilagors id i den nya ordningen. De numreras från 1, och det som hänvisar följer med',
    params: byId,
    body: z.strictObject({ version: z.int(), attachments: z.array(z.uuid()).max(5000) }),
    reply: z.object({ version: z.int() }),
  }),
  file: door({
    method: 'GET',
    path: '/api/attachments/:id/file',
    summary: 'Bilagans fil',
    params: byId,
    produces: 'application/octet-stream',
  }),
};
