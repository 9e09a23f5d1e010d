import { z } from 'zod';
import { byId, door } from './door.js';
import { eventPage, eventQuery } from './event.js';
import { itemInFile, motionInFile, withdrawal } from './meeting-file.js';
import { madeOnce, saveFields } from './save.js';
import { day, filledLine } from './text-fields.js';

/*
 * An agenda item as the API speaks of it: the fields of the meeting file, with an id and a version beside.
 * People inside it are named by their key in the meeting (`people[].key`).
 */

const itemFields = itemInFile.omit({ paragraph: true });

export const agendaItemView = itemFields
  .partial()
  .strip()
  .extend({
    id: z.uuid(),
    meetingId: z.uuid(),
    version: z.int(),
    position: z.int(),
    title: z.string(),
    paragraph: z.int().nullable(),
    /** `§ 9`, `§ 291/23`; before numbers are given `Punkt 3` */
    label: z.string(),
    /** the adjustment that holds this § locked, if any */
    adjustmentId: z.uuid().nullable(),
    /** in which announcement of fullmäktige it stood; null: in none, or the body announces nothing */
    announcedOn: z.string().nullable(),
    /** whether all present must agree to decide it, since it was not announced (KL 5:52) */
    consent: z.enum(['needed', 'noted']).nullable(),
    updatedAt: z.string(),
    updatedBy: z.string().nullable(),
    withdrawn: withdrawal.optional(),
    /** true: it is secret, and whoever asks may not read it: nothing of what was written in it is here */
    closed: z.boolean().optional(),
    /** true: it did not stand on the agenda that was sent with the call */
    addedSinceCall: z.boolean().optional(),
    /** a key for each section, in their order, once somebody has opened the texts to write in them */
    sectionKeys: z.array(z.uuid()).optional(),
    /** the same for motions, reservations and statements */
    entryKeys: z
      .object({
        motions: z.array(z.uuid()),
        reservations: z.array(z.uuid()),
        statements: z.array(z.uuid()),
      })
      .optional(),
  });

export type AgendaItemView = z.infer<typeof agendaItemView>;

/** What may be changed: a field left out stays, null takes it away. */
const nullableFields = Object.fromEntries(
  Object.entries(itemFields.shape)
    .filter(([name]) => name !== 'title')
    .map(([name, field]) => [name, (field as z.ZodType).nullable()]),
) as unknown as {
  [K in Exclude<keyof typeof itemFields.shape, 'title'>]: z.ZodOptional<
    z.ZodNullable<(typeof itemFields.shape)[K]>
  >;
};

export const agendaItemChange = z.strictObject({
  ...nullableFields,
  title: itemFields.shape.title.max(1000).optional(),
});

export type AgendaItemChange = z.infer<typeof agendaItemChange>;

/** A Yjs update. At most some 3 MB: more than anybody writes in the longest text. */
const textUpdate = z.base64().max(4_000_000);

const rowKeys = z.array(z.uuid()).max(1000).optional();

/** What a save of an item sends: what changes, and what was written letter by letter in its texts. */
const agendaItemSave = agendaItemChange.extend({
  ...saveFields,
  /** without text where it is written letter by letter, and the motion has a key */
  motions: z
    .array(motionInFile.partial({ text: true }))
    .nullable()
    .optional(),
  /** a key for each section that is sent: one sent without text keeps the text that it has */
  sectionKeys: rowKeys,
  /** the same for each list that is sent of those whose rows have texts of their own */
  entryKeys: z.strictObject({ motions: rowKeys, reservations: rowKeys, statements: rowKeys }).optional(),
  /** what was written in texts, by the keys of their rows: merged with what others have written there */
  texts: z.record(z.uuid(), textUpdate).optional(),
  /** why votes or a deferral are recorded although the law says no to them */
  reason: filledLine.max(1000).optional(),
});

export type AgendaItemSave = z.infer<typeof agendaItemSave>;

/** Who else writes right now, a row for each place. */
const writersReply = z.object({
  writers: z.array(
    z.object({ id: z.uuid(), name: z.string(), itemId: z.uuid(), section: z.string().nullable() }),
  ),
});

export type Writer = z.infer<typeof writersReply>['writers'][number];

export const agendaItemDoors = {
  create: door({
    method: 'POST',
    path: '/api/meetings/:id/agenda-items',
    summary: 'Lägg till en punkt sist på dagordningen',
    params: byId,
    body: agendaItemChange.extend({ title: itemFields.shape.title.max(1000), ...madeOnce }),
    reply: agendaItemView,
    status: 201,
  }),
  addMany: door({
    method: 'POST',
    path: '/api/meetings/:id/agenda',
    summary: 'Lägg till flera punkter efter varandra, sist eller efter en viss punkt',
    params: byId,
    body: z.strictObject({
      items: z
        .array(
          agendaItemChange.pick({ caseNumber: true, kind: true, recipients: true, urgent: true }).extend({
            title: itemFields.shape.title.max(1000),
          }),
        )
        .min(1)
        .max(300),
      /** the item after which they come; null: first; left out: last */
      after: z.uuid().nullable().optional(),
      ...madeOnce,
    }),
    reply: z.object({ version: z.int(), items: z.array(z.uuid()) }),
    status: 201,
  }),
  addStanding: door({
    method: 'POST',
    path: '/api/meetings/:id/standing-items',
    summary: 'Lägg till organets stående punkter, var och en högst en gång, med text av det som är känt',
    params: byId,
    reply: z.object({ version: z.int(), items: z.array(z.uuid()) }),
  }),
  withdraw: door({
    method: 'PUT',
    path: '/api/agenda-items/:id/withdrawal',
    summary: 'Låt en punkt utgå, med skäl. Den står kvar på dagordningen men får inget paragrafnummer',
    params: byId,
    body: z.strictObject({ reason: filledLine.max(500) }),
    reply: agendaItemView,
  }),
  takeBackWithdrawal: door({
    method: 'DELETE',
    path: '/api/agenda-items/:id/withdrawal',
    summary: 'Ångra att en punkt utgår',
    params: byId,
    reply: agendaItemView,
  }),
  show: door({
    method: 'GET',
    path: '/api/agenda-items/:id',
    summary: 'En punkt eller paragraf',
    params: byId,
    reply: agendaItemView,
  }),
  update: door({
    method: 'PATCH',
    path: '/api/agenda-items/:id',
    summary: 'Ändra en punkt eller paragraf',
    params: byId,
    body: agendaItemSave,
    reply: agendaItemView,
  }),
  openTexts: door({
    method: 'POST',
    path: '/api/agenda-items/:id/texts',
    summary: 'Öppna paragrafens texter för att skriva i dem tillsammans: hur var och en ser ut nu (Yjs)',
    params: byId,
    reply: z.object({
      item: agendaItemView,
      /** the number of the latest update to any of them */
      seq: z.int(),
      /** one for each section, motion, reservation and statement, in their order */
      texts: z.array(z.object({ key: z.uuid(), state: z.string() })),
    }),
  }),
  newsOfTexts: door({
    method: 'GET',
    path: '/api/agenda-items/:id/texts',
    summary: 'Vad som har skrivits i paragrafens texter efter en viss uppdatering (Yjs)',
    params: byId,
    query: z.object({ since: z.coerce.number().int().min(0).max(2_000_000_000) }),
    reply: z.object({
      version: z.int(),
      seq: z.int(),
      texts: z.array(z.object({ key: z.uuid(), update: z.string() })),
    }),
  }),
  putWriter: door({
    method: 'PUT',
    path: '/api/meetings/:id/writers',
    summary:
      'Säg var du skriver just nu, eller att du har slutat; svaret säger vilka andra som skriver, och var',
    params: byId,
    body: z.strictObject({
      /** the page that tells it */
      tab: z.uuid(),
      /** null: has left */
      itemId: z.uuid().nullable(),
      /** the section whose text one is in, by its key */
      section: z.string().max(100).nullable().optional(),
    }),
    reply: writersReply,
  }),
  writers: door({
    method: 'GET',
    path: '/api/meetings/:id/writers',
    summary: 'Vilka andra som skriver i sammanträdets paragrafer just nu, och var',
    params: byId,
    reply: writersReply,
  }),
  events: door({
    method: 'GET',
    path: '/api/agenda-items/:id/events',
    summary: 'Vad som har gjorts med punkten eller paragrafen, det senaste först, med vad som stod förut',
    params: byId,
    query: eventQuery,
    reply: eventPage,
  }),
  announce: door({
    method: 'PUT',
    path: '/api/agenda-items/:id/announcement',
    summary: 'Anteckna vilken dag en sen punkt kungjordes för sig; null: den har inte kungjorts',
    params: byId,
    body: z.strictObject({ announcedOn: day.nullable() }),
    reply: agendaItemView,
  }),
  consent: door({
    method: 'PUT',
    path: '/api/agenda-items/:id/consent',
    summary: 'Anteckna att samtliga närvarande samtycker till att ett ärende som inte kungjorts avgörs',
    params: byId,
    body: z.strictObject({
      given: z.boolean(),
      /** true: it was not prepared either, and they agree to that too */
      unprepared: z.boolean().optional(),
    }),
    reply: agendaItemView,
  }),
  remove: door({
    method: 'DELETE',
    path: '/api/agenda-items/:id',
    summary: 'Ta bort en punkt som inte har fått något nummer',
    params: byId,
    status: 204,
  }),
  order: door({
    method: 'PUT',
    path: '/api/meetings/:id/agenda-order',
    summary: 'Ordna dagordningen: alla punkters id i den nya ordningen',
    params: byId,
    body: z.strictObject({ version: z.int(), items: z.array(z.uuid()).max(5000) }),
    reply: z.object({ version: z.int() }),
  }),
  giveNumbers: door({
    method: 'POST',
    path: '/api/meetings/:id/numbering',
    summary: 'Sammanträdet är hållet: ge paragraferna nummer',
    params: byId,
    reply: z.object({ first: z.int().nullable(), last: z.int().nullable() }),
  }),
};
