import { z } from 'zod';
import { originKinds, versionKinds } from '../vocabulary/version-words.js';
import { agendaItemView } from './agenda-item.js';
import { byId, door, pageMark } from './door.js';
import { itemInFile } from './meeting-file.js';
import { saveFields } from './save.js';
import { filledLine } from './text-fields.js';

/*
 * Versions of an item: what it said at the end of each spell of writing. The one with the highest number is at hand: it
 * is what the item says now.
 */

const itemFields = itemInFile.omit({ paragraph: true });

/** A field of an item, by its name in the meeting file. */
export const itemField = z.enum(Object.keys(itemFields.shape) as [keyof typeof itemFields.shape]);
export type ItemField = z.infer<typeof itemField>;

const mark = z.object({
  number: z.int(),
  kind: z.enum(versionKinds),
  /** how the first came to be */
  origin: z.enum(originKinds).optional(),
  by: z.string().nullable(),
  from: z.string(),
  until: z.string(),
  /** the version that a restored one has its words from */
  source: z.int().optional(),
});

export const versionMark = mark.extend({
  /** the fields that it holds otherwise than the version before it */
  changed: z.array(itemField),
});

export const versionNames = z.object({
  people: z.array(z.object({ key: z.string(), name: z.string(), party: z.string().optional() })),
  attachments: z.array(z.object({ number: z.int(), id: z.uuid(), title: z.string() })),
});

export const versionView = mark.extend({
  fields: itemFields.partial().strip().extend({ title: z.string() }),
  /** whom and what it names, as they were called then */
  names: versionNames,
  /** those of them that the meeting has no more: they cannot come back with it */
  gone: z.object({ people: z.array(z.string()), attachments: z.array(z.string()) }),
  isNow: z.boolean(),
});

export type VersionMark = z.infer<typeof versionMark>;
export type VersionNames = z.infer<typeof versionNames>;
export type VersionView = z.infer<typeof versionView>;

const byNumber = byId.extend({ number: z.coerce.number().int().min(1).max(2_000_000_000) });

export const itemVersionDoors = {
  list: door({
    method: 'GET',
    path: '/api/agenda-items/:id/versions',
    summary: 'Versionerna av en punkt eller paragraf, den senaste först',
    params: byId,
    query: z.object({ page: pageMark.optional() }),
    reply: z.object({ versions: z.array(versionMark), nextPage: z.string().nullable() }),
  }),
  show: door({
    method: 'GET',
    path: '/api/agenda-items/:id/versions/:number',
    summary: 'Vad punkten eller paragrafen sa i en viss version',
    params: byNumber,
    reply: versionView,
  }),
  restore: door({
    method: 'POST',
    path: '/api/agenda-items/:id/versions/:number/restoring',
    summary:
      'Låt punkten säga vad den sa i versionen: hela, vissa fält eller ett avsnitt. Blir en ny version',
    params: byNumber,
    body: z.strictObject({
      ...saveFields,
      /** left out: all of it */
      fields: z.array(itemField).min(1).optional(),
      /** of the version's sections, counted from 0: that one alone */
      section: z.int().min(0).max(10_000).optional(),
      /** why votes or a deferral come back although the law says no to them */
      reason: filledLine.max(1000).optional(),
    }),
    reply: z.object({
      item: agendaItemView,
      /** who and what did not come back: the meeting has them no more */
      leftOut: z.array(z.string()),
    }),
  }),
};
