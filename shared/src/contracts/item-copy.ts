import { z } from 'zod';
import { copiedParts } from '../vocabulary/item-copy-words.js';
import { byId, door } from './door.js';
import { sectionInFile } from './meeting-file.js';
import { madeOnce } from './save.js';
import { filledLine } from './text-fields.js';

export const copyableItem = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  label: z.string().nullable(),
  title: z.string(),
  caseNumber: z.string().nullable(),
  board: z.string(),
  date: z.iso.date(),
});

/** What would come along of an earlier item, part for part, and what is to be looked at. */
export const itemCopyView = copyableItem.extend({
  /** OSL's paragraph: a secret item stays secret */
  confidential: z.string().nullable(),
  texts: z.array(sectionInFile),
  proposal: z.array(sectionInFile),
  /** true: nothing was proposed, and what was decided then is the proposal now */
  fromDecision: z.boolean(),
  recipients: z.array(z.string()),
  attachments: z.array(z.string()),
  /** years in the texts that are not the new meeting's */
  years: z.array(z.object({ year: z.int(), count: z.int(), words: z.string() })),
  /** people of the earlier meeting whom the texts name and who hold no mandate on the new day */
  former: z.array(z.string()),
});

export type CopyableItem = z.output<typeof copyableItem>;
export type ItemCopyView = z.output<typeof itemCopyView>;

export const itemCopyDoors = {
  search: door({
    method: 'GET',
    path: '/api/meetings/:id/copyable-items',
    summary: 'Punkter från andra sammanträden i organisationen, de senaste först: att hämta texter ur',
    params: byId,
    query: z.object({
      /** words of the title or the case number */
      q: z.string().max(200).optional(),
      year: z.coerce.number().int().min(1600).max(2999).optional(),
      /** `true`: also of other bodies that one may read */
      everywhere: z.enum(['true']).optional(),
    }),
    reply: z.object({
      items: z.array(copyableItem),
      /** true: there are more, and the search should say more */
      more: z.boolean(),
    }),
  }),
  preview: door({
    method: 'GET',
    path: '/api/meetings/:id/copyable-items/:itemId',
    summary: 'Vad som skulle följa med en hämtad punkt, och vad som behöver ses över',
    params: byId.extend({ itemId: z.uuid() }),
    reply: itemCopyView,
  }),
  copy: door({
    method: 'POST',
    path: '/api/meetings/:id/copied-items',
    summary:
      'Hämta en punkt: en ny punkt sist på dagordningen, utan nummer, beslut, omröstning och reservationer. Samma saveId igen är samma punkt (200).',
    params: byId,
    body: z.strictObject({
      from: z.uuid(),
      title: filledLine.max(500),
      parts: z.array(z.enum(copiedParts)).max(copiedParts.length),
      ...madeOnce,
    }),
    reply: z.object({ version: z.int(), itemId: z.uuid() }),
    status: 201,
  }),
};
