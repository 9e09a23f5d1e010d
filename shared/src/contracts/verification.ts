import { z } from 'zod';
import { laterNewsKinds } from '../vocabulary/later-news-words.js';
import { recordKinds, signerCapacities } from '../vocabulary/meeting-words.js';
import { adjustmentStates } from '../vocabulary/states.js';
import { signatureMethods } from '../vocabulary/signature-methods.js';
import { door, FILE_LIMIT } from './door.js';

/** The largest file that is taken to be verified: larger than any signed protocol that we make with its appendices. */
export const VERIFIED_FILE_LIMIT = 2 * FILE_LIMIT;

/** What was done to a file since it was registered, as exactly as can be told. */
export const documentChange = z.discriminatedUnion('kind', [
  /** bytes inside what is registered are others; `object` is the part of the PDF in which the first of them lies */
  z.object({
    kind: z.literal('bytes-changed'),
    count: z.int(),
    first: z.int(),
    object: z.int().nullable(),
    page: z.int().nullable(),
    /** the embedded file in which it lies */
    file: z.string().nullable(),
    /** of an appendix: `Bilaga 2, sida 1 (5). Karta` */
    name: z.string().nullable(),
  }),
  /** something stands behind the registered bytes */
  z.object({ kind: z.literal('appended'), bytes: z.int() }),
  /** the file ends before the registered one does */
  z.object({ kind: z.literal('cut-off'), bytes: z.int() }),
  /** written anew as a whole, by another program perhaps */
  z.object({ kind: z.literal('rewritten') }),
  /** somebody has signed it afterwards whose signature is not kept here */
  z.object({ kind: z.literal('foreign-signature'), name: z.string(), organisation: z.string().nullable() }),
  /** `name`: as it was registered, of a page of an appendix: `Bilaga 2, sida 1 (5). Karta` */
  z.object({
    kind: z.enum(['page-added', 'page-removed', 'page-changed', 'note-added']),
    page: z.int(),
    name: z.string().nullable(),
  }),
  z.object({ kind: z.literal('field-changed'), name: z.string() }),
  /** what is shown and hidden */
  z.object({ kind: z.literal('layers-changed') }),
  /** none of the above, or it cannot be told */
  z.object({ kind: z.literal('other-changed') }),
  z.object({ kind: z.enum(['file-added', 'file-removed', 'file-changed']), name: z.string() }),
]);

const verifiedSigner = z.object({
  name: z.string(),
  as: z.enum(signerCapacities),
  /** where he signs only some of the §§: `§§ 6–7` */
  paragraphs: z.string().nullable(),
  signedAt: z.iso.datetime().nullable(),
  method: z.enum(signatureMethods).nullable(),
  /** in his own words, where he approved with one */
  objection: z.string().nullable(),
});

/** That something of a protocol was corrected later. What it says is in the document itself. */
const laterCorrection = z.object({
  reference: z.uuid(),
  number: z.int(),
  /** as printed: `§ 291/23` */
  paragraph: z.string(),
  decidedOn: z.iso.date(),
  /** true: a later one stands for the same words */
  replaced: z.boolean(),
});

/** What became of a § after its adjustment, as it holds now. */
const laterNews = z.object({
  /** as printed: `§ 291/23` */
  paragraph: z.string(),
  kind: z.enum(laterNewsKinds),
  court: z.string(),
  courtCase: z.string().nullable(),
  day: z.iso.date(),
  note: z.string().nullable(),
});

/** A frozen protocol, as far as whoever asks may know of it. */
export const verifiedProtocol = z.object({
  reference: z.uuid(),
  organisationId: z.uuid(),
  /** signatures that have been written into the document, its seal among them */
  writtenIn: z.int(),
  organisation: z.string(),
  board: z.string(),
  meetingDay: z.iso.date(),
  /** `§§ 1–14` */
  paragraphs: z.string(),
  version: z.int(),
  sha256: z.string(),
  frozenAt: z.iso.datetime(),
  state: z.enum(adjustmentStates),
  /** `notes`: minnesanteckningar, which nobody signs */
  record: z.enum(recordKinds),
  adjustedAt: z.iso.datetime().nullable(),
  signers: z.array(verifiedSigner),
  notices: z.array(
    z.object({ board: z.string(), postedOn: z.iso.date(), lastAppealDay: z.iso.date().nullable() }),
  ),
  /** `none`: what the body decides is not announced or not appealed against */
  appeal: z.enum(['none', 'not-begun', 'running', 'over']),
  corrections: z.array(laterCorrection),
  news: z.array(laterNews),
});

/** A registered correction of the protocol that is told beside it. */
const verifiedCorrection = laterCorrection.extend({
  organisation: z.string(),
  board: z.string(),
  meetingDay: z.iso.date(),
  registeredAt: z.iso.datetime(),
  sha256: z.string(),
});

/** An extract that was sent from here. */
const sentExtract = z.object({
  /** of one that is sealed: what stands in its margin */
  reference: z.uuid().nullable(),
  organisationId: z.uuid(),
  sealedAt: z.iso.datetime().nullable(),
  /** of the file that was sent */
  sha256: z.string(),
  organisation: z.string(),
  board: z.string(),
  meetingDay: z.iso.date(),
  paragraphs: z.string(),
  sentAt: z.iso.datetime(),
  /** the §§ that were adjusted when it was asked about */
  allAdjusted: z.boolean(),
  /** of its §§, since it was sent */
  corrections: z.array(laterCorrection),
  /** of its §§, as it holds now */
  news: z.array(laterNews),
});

export const verification = z.object({
  /**
   * `unknown`: nothing is known of it here, or nothing that whoever asks may know. `registered`: byte for byte what is
   * kept here. `altered`: made from what is kept here. `reference`: no file was given.
   */
  verdict: z.enum(['unknown', 'registered', 'altered', 'reference']),
  document: z.enum(['protocol', 'extract', 'correction']).nullable(),
  changes: z.array(documentChange),
  /**
   * Of a protocol, what is signed in the file as far as it is registered: how many have, whether it is sealed, and
   * whether anything has been written into it since. Null where no file was given.
   */
  stage: z.object({ signatures: z.int(), sealed: z.boolean(), latest: z.boolean() }).nullable(),
  protocol: verifiedProtocol.nullable(),
  extract: sentExtract.nullable(),
  correction: verifiedCorrection.nullable(),
  /** true: shown only since the one who asks has signed in and may read it */
  notPublic: z.boolean(),
});

export const verificationDoors = {
  byReference: door({
    method: 'GET',
    path: '/api/verification/:reference',
    summary: 'Kontrollera en referens i marginalen; det som inte är offentligt känns inte igen',
    params: z.object({ reference: z.uuid() }),
    reply: verification,
  }),
  byFile: door({
    method: 'POST',
    path: '/api/verification',
    summary: 'Kontrollera en PDF (fältet file), mot sin referens om den är ändrad. Inget av den sparas',
    multipart: true,
    body: z.object({ reference: z.uuid().optional() }),
    reply: verification,
  }),
};

export type DocumentChange = z.infer<typeof documentChange>;
export type VerifiedProtocol = z.infer<typeof verifiedProtocol>;
export type SentExtract = z.infer<typeof sentExtract>;
export type LaterCorrection = z.infer<typeof laterCorrection>;
export type VerifiedNews = z.infer<typeof laterNews>;
export type VerifiedCorrection = z.infer<typeof verifiedCorrection>;
export type Verification = z.infer<typeof verification>;
