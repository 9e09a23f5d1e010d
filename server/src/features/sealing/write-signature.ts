import type { EntityManager } from 'typeorm';
import type { Named } from '../../signatures/certificate.js';
import { mostBytes, signedData, type TimeStamper } from '../../signatures/cms.js';
import type { DocumentSigner } from '../../signatures/document-signer.js';
import { fillRoom } from '../../signatures/fill-room.js';
import { chainHead } from '../audit/evidence.store.js';
import { sha256Of } from '../files/stored-file.store.js';
import { prepareSignatureApart } from '../printing/print.js';
import type { SignatureToPrepare } from '../printing/print-task.js';
import { signerFor, type Authority } from './authority.service.js';

export interface Writing {
  readonly tx: EntityManager;
  readonly now: Date;
  readonly authority: Authority;
  /** without it there are no time stamps */
  readonly timeStamp: TimeStamper | undefined;
}

/** One signature that is to be written: who signs, and what its field says. */
export interface SignatureToWrite extends Omit<SignatureToPrepare, 'pdf' | 'evidence' | 'room'> {
  readonly subject: Named;
}

/** What a signature adds behind a file. */
export interface Written {
  increment: Buffer;
  /** of the file with it */
  sha256: string;
  certificate: Buffer;
  stampedAt: Date | null;
}

/** Signs, and the time stamp's own moment is told where there is one. */
async function sign({ timeStamp }: Writing, signer: DocumentSigner, digest: Uint8Array) {
  const { readTimeStamp } = await import('../../signatures/time-stamp.js');
  let stampedAt: Date | null = null;
  const stamp: TimeStamper | undefined =
    timeStamp &&
    (async (imprint) => {
      const token = await timeStamp(imprint);
      stampedAt = readTimeStamp(token, imprint)?.at ?? null;
      return token;
    });
  const signature = await signedData({ signer, digest, timeStamp: stamp });
  const [certificate = new Uint8Array()] = signer.certificates;
  return { signature, stampedAt: stampedAt as Date | null, certificate };
}

/**
 * Signs a file in one of its fields, behind all that stands there already, with the head of the organisation's evidence log
 * as it is now.
 *
 * @throws NoTimeStamp, and what drawing refuses
 */
export async function writeSignature(
  writing: Writing,
  organisationId: string,
  before: Buffer,
  { subject, ...field }: SignatureToWrite,
): Promise<Written> {
  const head = await chainHead(writing.tx, organisationId);
  // with a key that is made for this signature
  const signer = await signerFor(writing.authority, subject, field.at);
  const prepared = await prepareSignatureApart({
    ...field,
    pdf: before,
    room: mostBytes(signer, writing.timeStamp),
    ...(head === null ? {} : { evidence: { sequence: head.sequence, hash: head.hash } }),
  });
  const { signature, stampedAt, certificate } = await sign(writing, signer, prepared.digest);
  const pdf = Buffer.from(fillRoom(prepared, signature));
  return {
    increment: pdf.subarray(before.length),
    sha256: sha256Of(pdf),
    certificate: Buffer.from(certificate),
    stampedAt,
  };
}
