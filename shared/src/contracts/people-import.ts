import { z } from 'zod';
import { mandateRoles } from '../vocabulary/roles.js';
import { byId, door } from './door.js';
import { day } from './text-fields.js';

/** What becomes of a row of a list that is read in. */
export const importKinds = ['fault', 'new-person', 'new-term', 'changed', 'ended', 'unchanged'] as const;
export type ImportKind = (typeof importKinds)[number];

/** The most rows of a list, headings not counted. */
export const MOST_IMPORT_ROWS = 10_000;

export const importedLine = z.object({
  /** the row's number in the file, as a spreadsheet shows it */
  row: z.int(),
  kind: z.enum(importKinds),
  name: z.string(),
  /** what he is, as read: `ledamot, Kulturnämnden, från 2023-01-01` */
  term: z.string(),
  /** what is wrong, what will be changed, and what is worth a look */
  notes: z.array(z.string()),
});

export type ImportedLine = z.infer<typeof importedLine>;

/** One who is something in a board that the file tells of, and whom the file does not name. */
export const missingTerm = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  board: z.string().nullable(),
  role: z.enum(mandateRoles),
  party: z.string().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
});

export type MissingTerm = z.infer<typeof missingTerm>;

const counts = z.object({
  rows: z.int(),
  newPeople: z.int(),
  newTerms: z.int(),
  changedPeople: z.int(),
  changedTerms: z.int(),
  newSeats: z.int(),
});

export const importPreview = z.object({
  /** SHA-256 of the file, and a mark of what reading it in would change: an import says which ones it means */
  digest: z.string(),
  version: z.string(),
  counts,
  lines: z.array(importedLine),
  missing: z.array(missingTerm),
  /** headings that were not understood, and whose columns are not read */
  unread: z.array(z.string()),
});

export type ImportPreview = z.infer<typeof importPreview>;

const ids = z
  .string()
  .max(37 * 2 * MOST_IMPORT_ROWS)
  .transform((text) => text.split(',').filter((id) => id !== ''))
  .pipe(z.array(z.uuid()));

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const peopleImportDoors = {
  preview: door({
    method: 'POST',
    path: '/api/organisations/:id/people-import/preview',
    summary: 'Granska en lista med personer och uppdrag, CSV eller Excel i fältet file. Inget ändras',
    params: byId,
    reply: importPreview,
    multipart: true,
  }),
  import: door({
    method: 'POST',
    path: '/api/organisations/:id/people-import',
    summary: 'Läs in en granskad lista, hela eller inte alls. Samma lista igen ändrar inget',
    params: byId,
    body: z.object({
      digest: z.string().max(100),
      version: z.string().max(100),
      /** terms of the preview's `missing` that end, by id with commas between, and their last day */
      end: ids.optional(),
      endOn: day.optional(),
    }),
    reply: counts.extend({ endedTerms: z.int() }),
    status: 201,
    multipart: true,
  }),
  template: door({
    method: 'GET',
    path: '/api/organisations/:id/people-import/template.xlsx',
    summary: 'En tom lista att fylla i, med rubrikerna som läses',
    params: byId,
    produces: SPREADSHEET,
  }),
  exportXlsx: door({
    method: 'GET',
    path: '/api/organisations/:id/people-export.xlsx',
    summary: 'Registrets personer och uppdrag som Excel, med de rubriker som kan läsas in',
    params: byId,
    produces: SPREADSHEET,
  }),
  exportCsv: door({
    method: 'GET',
    path: '/api/organisations/:id/people-export.csv',
    summary: 'Registrets personer och uppdrag som CSV, med de rubriker som kan läsas in',
    params: byId,
    produces: 'text/csv',
  }),
};

export type ImportCounts = z.infer<typeof counts>;
