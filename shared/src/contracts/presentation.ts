import { z } from 'zod';
import { personalDataKinds } from '../vocabulary/masking-words.js';
import { openDocumentKinds } from '../vocabulary/presentation-words.js';
import { byId, door } from './door.js';
import { day, filledLine, filledText, runningText, webAddress } from './text-fields.js';

/*
 * What a board, or an organisation, tells of itself on its open page. It is written as a draft that is saved by itself, and
 * becomes public when a person publishes it: not letter by letter.
 */

const year = z.int().min(1900).max(2200);

/** What was to come first in a year: shown as a list with letters, so at most as many as there are. */
export const yearPriorities = z.strictObject({
  year,
  intro: runningText.max(1000),
  items: z.array(filledText.max(500)).max(26),
});

/** A day of the timeline. On the day of a meeting it stands at that meeting. */
export const timelineEntry = z.strictObject({
  day,
  title: filledLine.max(200),
  text: runningText.max(1000),
  /** where more can be read, elsewhere */
  link: webAddress.max(500).nullable(),
});

const MOST_OF_A_YEAR = 40;

/** What is told of a body, whole. */
export const presentationContent = z.strictObject({
  /** what it is for */
  about: runningText.max(10_000),
  fieldsOfWork: z.array(filledLine.max(200)).max(50),
  /** those of a joint body, by name */
  memberOrganisations: z.array(filledLine.max(200)).max(100),
  priorities: z
    .array(yearPriorities)
    .max(40)
    .refine((rows) => new Set(rows.map((row) => row.year)).size === rows.length, {
      params: { code: 'twice' },
    }),
  timeline: z
    .array(timelineEntry)
    .max(400)
    .superRefine((entries, context) => {
      const counts = new Map<string, number>();
      entries.forEach((entry, index) => {
        const of = entry.day.slice(0, 4);
        const count = (counts.get(of) ?? 0) + 1;
        counts.set(of, count);
        if (count > MOST_OF_A_YEAR) {
          context.addIssue({ code: 'custom', path: [index, 'day'], params: { code: 'too-many-of-year' } });
        }
      });
    }),
});
export type PresentationContent = z.infer<typeof presentationContent>;
export type TimelineEntry = z.infer<typeof timelineEntry>;
export type YearPriorities = z.infer<typeof yearPriorities>;

/** A page of which nothing has been told. */
export const emptyPresentation: PresentationContent = {
  about: '',
  fieldsOfWork: [],
  memberOrganisations: [],
  priorities: [],
  timeline: [],
};

export const openDocumentView = z.object({
  id: z.uuid(),
  /** in its address on the open page, for ever */
  number: z.int(),
  kind: z.enum(openDocumentKinds),
  title: z.string(),
  day: z.string(),
  size: z.int(),
  /** ISO 8601; null: nobody outside can read it */
  publishedAt: z.string().nullable(),
  publishedBy: z.string().nullable(),
});
export type OpenDocumentView = z.infer<typeof openDocumentView>;

export const presentationView = z.object({
  version: z.int(),
  draft: presentationContent,
  /** when what anyone may read was published, and by whom */
  publishedAt: z.string().nullable(),
  publishedBy: z.string().nullable(),
  /** true: anyone may read what the draft says */
  isPublished: z.boolean(),
  /** what looks like personal data in the draft, by the field that it stands in */
  findings: z.array(
    z.object({ path: z.string(), kind: z.enum(personalDataKinds), words: z.string(), around: z.string() }),
  ),
  documents: z.array(openDocumentView),
  /** whether the organisation has opened its pages: without that nobody reads any of it */
  openPages: z.boolean(),
  /** where anyone reads it */
  address: z.string(),
});
export type PresentationView = z.infer<typeof presentationView>;

const version = z.int().min(0);

/** The doors of what a board, or an organisation, tells of itself. */
function doorsOf<P extends string>(path: P, whose: string) {
  return {
    show: door({
      method: 'GET',
      path: `${path}/presentation`,
      summary: `Vad ${whose} berättar på sin öppna sida: utkastet, det publicerade och fynd`,
      params: byId,
      reply: presentationView,
    }),
    save: door({
      method: 'PATCH',
      path: `${path}/presentation`,
      summary: `Spara utkastet till vad ${whose} berättar; bara de fält som skickas ändras`,
      params: byId,
      body: presentationContent.partial().extend({ version }),
      reply: presentationView,
    }),
    publish: door({
      method: 'POST',
      path: `${path}/presentation/publish`,
      summary: `Publicera utkastet på den öppna sidan; confirmed när någon har sett det som ser ut som personuppgifter`,
      params: byId,
      body: z.strictObject({ version, confirmed: z.boolean() }),
      reply: presentationView,
    }),
    preview: door({
      method: 'GET',
      path: `${path}/presentation/preview`,
      summary: 'Den öppna sidan som utkastet gör den',
      params: byId,
      query: z.object({
        ar: z
          .string()
          .regex(/^\d{4}$/)
          .optional(),
      }),
      produces: 'text/html',
    }),
    addDocument: door({
      method: 'POST',
      path: `${path}/open-documents`,
      summary:
        'Lägg till ett dokument till den öppna sidan: en PDF i fältet file. Finns samma fil redan under samma titel svaras 200',
      params: byId,
      body: z.strictObject({ title: filledLine.max(300), day, kind: z.enum(openDocumentKinds) }),
      reply: presentationView,
      status: 201,
      multipart: true,
    }),
  };
}

export const boardPresentationDoors = doorsOf('/api/boards/:id', 'organet');
export const organisationPresentationDoors = doorsOf('/api/organisations/:id', 'organisationen');

export const openDocumentDoors = {
  update: door({
    method: 'PATCH',
    path: '/api/open-documents/:id',
    summary: 'Ändra titel, dag eller slag för ett dokument på den öppna sidan',
    params: byId,
    body: z.strictObject({
      title: filledLine.max(300).optional(),
      day: day.optional(),
      kind: z.enum(openDocumentKinds).optional(),
    }),
    reply: presentationView,
  }),
  publish: door({
    method: 'POST',
    path: '/api/open-documents/:id/publish',
    summary: 'Publicera ett dokument: den som gör det har läst filen och får sprida den',
    params: byId,
    body: z.strictObject({ confirmed: z.literal(true) }),
    reply: presentationView,
  }),
  withdraw: door({
    method: 'POST',
    path: '/api/open-documents/:id/withdraw',
    summary: 'Ta bort ett dokument från den öppna sidan, genast',
    params: byId,
    reply: presentationView,
  }),
  remove: door({
    method: 'DELETE',
    path: '/api/open-documents/:id',
    summary: 'Ta bort ett dokument som inte är publicerat',
    params: byId,
    reply: presentationView,
  }),
  file: door({
    method: 'GET',
    path: '/api/open-documents/:id/file',
    summary: 'Dokumentets fil, för den som sköter den öppna sidan',
    params: byId,
    produces: 'application/pdf',
  }),
};
