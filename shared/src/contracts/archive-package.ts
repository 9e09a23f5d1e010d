import { z } from 'zod';

/*
 * What an archive package says of its files as data. It is read in thirty years on a machine without a database: nothing in it refers
 * to anything outside.
 */

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** a file beside this one */
const beside = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/);

export const signatureInPackage = z.strictObject({
  id: z.uuid(),
  signerId: z.uuid(),
  name: z.string(),
  as: z.string(),
  paragraphs: z.array(z.int()),
  signedAt: z.iso.datetime(),
  method: z.enum(['passkey', 'e-identity', 'password-code', 'password', 'paper']),
  sha256,
  statement: z.enum(['approved', 'approved-with-objection']),
  objection: z.string().nullable(),
  /** what proves it, where that may be handed out: docs/verify-a-signature.md */
  evidence: z.record(z.string(), z.unknown()).nullable(),
  /** of the evidence, also where it is not handed out: the signed PDF names it */
  evidenceSha256: sha256,
  /** the page that was signed on paper */
  scan: beside.nullable(),
});
export type SignatureInPackage = z.infer<typeof signatureInPackage>;

/** `underskrifter.json`: one adjusted protocol, and what proves each signature of it. */
export const signaturesInPackage = z.strictObject({
  format: z.literal('klubbat-signatures'),
  version: z.literal(1),
  adjustment: z.strictObject({
    id: z.uuid(),
    number: z.int(),
    paragraphs: z.array(z.int()),
    immediate: z.boolean(),
    adjustedAt: z.iso.datetime().nullable(),
  }),
  /** the bytes that were signed */
  document: z.strictObject({ protocolVersion: z.uuid(), file: beside, sha256 }),
  /** the same with the signatures in it; null where none is written into it */
  signed: z
    .strictObject({
      file: beside,
      sha256,
      parts: z.array(
        z.strictObject({
          position: z.int(),
          signatureId: z.uuid().nullable(),
          name: z.string(),
          length: z.int(),
          sha256,
          certificateSha256: sha256,
          stampedAt: z.iso.datetime().nullable(),
        }),
      ),
      /** certificates of the authorities that issued those of the parts */
      authorities: z.array(beside),
    })
    .nullable(),
  signatures: z.array(signatureInPackage),
});
export type SignaturesInPackage = z.infer<typeof signaturesInPackage>;

/** `bevislogg.json`: the links of the evidence log that tell of this adjustment: docs/evidence-log.md. */
export const logInPackage = z.strictObject({
  format: z.literal('klubbat-evidence-log'),
  version: z.literal(1),
  links: z.array(
    z.strictObject({
      chain: z.uuid(),
      sequence: z.int(),
      previous: sha256,
      hash: sha256,
      eventId: z.string(),
      at: z.string(),
      actorId: z.string().nullable(),
      organisationId: z.string().nullable(),
      meetingId: z.string().nullable(),
      action: z.string(),
      subjectId: z.string().nullable(),
      /** JSON, as the hash is over it */
      details: z.string(),
      requestId: z.string().nullable(),
    }),
  ),
});

/** `handlingar.json`: what each other file of a meeting is, with the sum that was kept of it when it was made. */
export const papersInPackage = z.strictObject({
  format: z.literal('klubbat-papers'),
  version: z.literal(1),
  papers: z.array(
    z.strictObject({
      file: z.string(),
      title: z.string(),
      sha256: sha256.nullable(),
      facts: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type PaperInPackage = z.infer<typeof papersInPackage>['papers'][number];
