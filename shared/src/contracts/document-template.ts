import { z } from 'zod';
import { accentUses, headPlaces, logoUses, typefaces } from '../vocabulary/template-words.js';
import { byId, door } from './door.js';
import { colour } from './organisation.js';
import { filledLine, line, runningText } from './text-fields.js';

const place = z.enum(headPlaces);

/** How the papers of an organisation look, and the sentences that it writes on all of them. */
export const documentTemplate = z.strictObject({
  typeface: z.enum(typefaces),
  /** null: black */
  accent: colour.nullable(),
  accentOn: z.enum(accentUses),
  /** where the organisation's logo stands; one without a logo prints none */
  logoOn: z.enum(logoUses),
  logoAt: place,
  /** what the logo says, read aloud where it stands on the first page; empty: it is decoration */
  logoAlt: line.max(200),
  organisationAt: z.enum([...headPlaces, 'none']),
  /** what a loose page must tell always stands somewhere */
  boardAt: place,
  titleAt: place,
  dateAt: place,
  pageAt: z.enum([...headPlaces, 'foot']),
  /** a line of the organisation's own, such as its address and organisation number */
  footText: line.max(400).nullable(),
  /** under the signatures, where neither the meeting nor its board has a sentence of its own; null: none */
  adjustmentNote: runningText.max(2000).nullable(),
  /** of the cell in the foot where an extract is certified; null: the usual */
  certificationLabel: filledLine.max(120).nullable(),
  /** last in an extract of a board whose decisions can be appealed; null: none */
  appealText: runningText.max(5000).nullable(),
});

export const templateView = documentTemplate.strip().extend({
  /** 0: nothing has been chosen, and papers look as the house's own do */
  version: z.int(),
});

/** The papers that a template is shown with. */
export const previewPapers = ['protocol', 'extract'] as const;

export const templateDoors = {
  show: door({
    method: 'GET',
    path: '/api/organisations/:id/template',
    summary: 'Mallen för en organisations handlingar',
    params: byId,
    reply: templateView,
  }),
  update: door({
    method: 'PATCH',
    path: '/api/organisations/:id/template',
    summary: 'Ändra mallen. Handlingar som redan är fastställda ser ut som förut',
    params: byId,
    body: documentTemplate.partial().extend({ version: z.int() }),
    reply: templateView,
  }),
  preview: door({
    method: 'POST',
    path: '/api/organisations/:id/template/preview',
    summary: 'Så ser en handling ut med mallen, som PDF. Sparar inget',
    params: byId,
    body: documentTemplate.extend({ paper: z.enum(previewPapers) }),
    produces: 'application/pdf',
  }),
};

export type DocumentTemplate = z.infer<typeof documentTemplate>;
export type TemplateView = z.infer<typeof templateView>;
export type PreviewPaper = (typeof previewPapers)[number];
