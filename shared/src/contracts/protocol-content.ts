import { z } from 'zod';
import { documentKinds } from '../vocabulary/document-kinds.js';
import { documentLook } from './document-look.js';
import { textBlock } from './rich-text.js';

/*
 * Everything a paper says, ready to be read: the screen, the PDF and the mail render this same value.
 * It is stored with a submitted version, so old rows must stay readable: only add optional fields.
 * No clock, no ids of rows: equal content gives equal bytes.
 */

/** A heading with what stands under it. No heading: the text continues. */
export const contentPart = z.strictObject({
  heading: z.string().optional(),
  blocks: z.array(textBlock),
});

export const contentItem = z.strictObject({
  /** null before a number has been given */
  paragraph: z.int().nullable(),
  /** as printed: `§ 9`, `§ 291/23`, `KF § 102`; for an item without number `Punkt 3` */
  paragraphLabel: z.string(),
  title: z.string(),
  /** as printed: `Diarienummer: RJL 2024/3336`; several joined by comma */
  caseLine: z.string().optional(),
  /** true: on the line of the §, above the title */
  caseLineBeforeTitle: z.boolean(),
  /** e.g. `Ärende 2 på dagordningen`, `Extra ärende`, `Stängda dörrar` */
  remarks: z.array(z.string()),
  parts: z.array(contentPart),
  /** status of this § as an extract states it */
  adjusted: z.boolean(),
  /** labels of the appendices whose pages follow this item instead of standing behind the document */
  papers: z.array(z.string()).optional(),
  /** whether its time to appeal has run out, as an extract states it; missing: not known, and nothing is said */
  appealStatus: z.string().optional(),
});

export const signatureLine = z.strictObject({
  label: z.string(),
  /** `Kerstin Hammar (M)` with, where needed, `§§ 6–7` */
  names: z.array(z.strictObject({ name: z.string(), note: z.string().optional() })),
});

/** One place to sign: its name in the PDF, who signs there and as what; `§§ 6–7` where he signs only some. */
export const signatureField = z.strictObject({
  field: z.union([z.templateLiteral(['signer-', z.int().positive()]), z.literal('seal')]),
  /** `Kerstin Hammar (M)`; for the seal the organisation */
  name: z.string(),
  /** `justerare`; for the seal what it is */
  role: z.string(),
  paragraphs: z.string().optional(),
});

export const signaturePage = z.strictObject({
  heading: z.string(),
  intro: z.array(z.string()),
  /** `signer-1` is the first of the adjustment's signers, and so on; the seal comes last */
  fields: z.array(signatureField),
});

export const contentTable = z.strictObject({
  caption: z.string(),
  columns: z.array(
    z.strictObject({ heading: z.string(), width: z.number(), align: z.enum(['left', 'center', 'right']) }),
  ),
  rows: z.array(z.array(z.string())),
});

export const contentAppendix = z.strictObject({
  /** as printed: `Bilaga 1`, `Bilaga 2A` */
  label: z.string(),
  title: z.string(),
  /** the table that we draw ourselves (attendance, votes) */
  tables: z.array(contentTable).optional(),
  /** above the tables: what the letters in them mean */
  legend: z.string().optional(),
  /** a note in the list: `endast omnämnd`, `bifogas som fil: plan.xlsx` */
  note: z.string().optional(),
  /** SHA-256 of the file, where there is one: the document is bound to these bytes */
  fileSha256: z.string().optional(),
  /** true: a PDF whose pages are bound behind */
  bound: z.boolean().optional(),
});

const onePaper = z.strictObject({
  kind: z.enum(documentKinds),
  /** `PROTOKOLL`, `MINNESANTECKNINGAR`, `PROTOKOLLSUTDRAG` */
  documentTitle: z.string(),
  /** title of the file as a reader shows it: `Protokoll Kommunalt forum 2024-10-11` */
  fileTitle: z.string(),
  organisation: z.string(),
  board: z.string(),
  dateLabel: z.string(),
  /** `2024-10-11`, or `2024-10-11–2024-10-12` */
  date: z.string(),
  /** the first day, for metadata */
  firstDay: z.string(),
  /** printed in the head where it must be said: `Utkast, ej justerat`, `Ej justerat` */
  statusMark: z.string().optional(),
  facts: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  /** what stands before the §§ in papers other than the protocol: who is called, what will come up */
  opening: z.array(contentPart).optional(),
  attendance: z.array(contentPart),
  adjustment: z
    .strictObject({
      heading: z.string(),
      /** `§§ 1–11`, where the document holds only some */
      paragraphs: z.string().optional(),
      lines: z.array(signatureLine),
      note: z.array(textBlock).optional(),
    })
    .optional(),
  /** on the cover, to be filled in when the adjustment is announced: a line without a value is left to be written on */
  notice: z
    .strictObject({
      heading: z.string(),
      lines: z.array(z.strictObject({ label: z.string(), value: z.string().optional() })),
    })
    .optional(),
  items: z.array(contentItem),
  /** what stands after the §§: who calls the meeting */
  closing: z.array(contentPart).optional(),
  appendixHeading: z.string(),
  appendices: z.array(contentAppendix),
  /** where it is signed; only what is sent for adjustment has places to sign */
  signaturePage: signaturePage.optional(),
  /** each § on a page of its own */
  pagePerItem: z.boolean(),
  /** true: a list of the §§ and appendices with their pages follows the cover */
  contentsList: z.boolean().optional(),
  /** the foot's cell: `Protokollsutdrag, bestyrkande`, and for an extract who certifies it */
  certification: z.strictObject({ label: z.string(), text: z.string().optional() }),
  /** reference printed in the margin of a protocol that was signed elsewhere */
  marginText: z.string().optional(),
  /** the id of the version that this is: in the margin of every page, those of the appendices too */
  reference: z.guid().optional(),
  /** missing: as papers looked before an organisation could choose */
  look: documentLook.optional(),
});

export const protocolContent = onePaper.extend({
  /** papers in the same file, each under its own head: the same case in other bodies, what a letter covers */
  following: z.array(onePaper).optional(),
});

export type ProtocolContent = z.infer<typeof protocolContent>;
export type ContentItem = z.infer<typeof contentItem>;
export type ContentPart = z.infer<typeof contentPart>;
export type ContentTable = z.infer<typeof contentTable>;
export type ContentAppendix = z.infer<typeof contentAppendix>;
export type SignatureField = z.infer<typeof signatureField>;
export type SignaturePage = z.infer<typeof signaturePage>;
export type SignatureLine = z.infer<typeof signatureLine>;
