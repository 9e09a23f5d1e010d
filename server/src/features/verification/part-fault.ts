import { createHash } from 'node:crypto';
import type { ReadSignature } from '../../signatures/read-signatures.js';

/** What is kept of a signature that was written into a PDF. */
export interface KeptPart {
  /** null: the seal */
  signatureId: string | null;
  /** of its certificate, hexadecimal */
  certificateSha256: string;
  /** how long the whole is with this part */
  length: number;
  name: string;
  /** of what proves it, hexadecimal */
  evidenceSha256: string;
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What is wrong with one signature of a PDF, held against what is kept of it. The first fault is the one that matters. */
export function partFault(part: KeptPart, read: ReadSignature | undefined): string | undefined {
  if (read === undefined) {
    return 'is not in the file';
  }
  if (read.fault !== null) {
    return `does not hold: ${read.fault}`;
  }
  if (read.signedLength !== part.length || read.later.some(({ kind }) => kind !== 'signature')) {
    return 'is not over all that stands before it, or more than signatures stands behind it';
  }
  if (!read.anchored) {
    return "is by a certificate that this organisation's authority has not issued";
  }
  if (hashOf(read.certificates[0] ?? new Uint8Array()) !== part.certificateSha256) {
    return 'is by another certificate than the one that is kept';
  }
  if (read.subject.commonName !== [...part.name].slice(0, 64).join('')) {
    return `is in the name of ${read.subject.commonName ?? 'nobody'}, not of ${part.name}`;
  }
  if ((read.act?.id ?? null) !== part.signatureId) {
    return 'is of another act';
  }
  return read.act !== undefined && read.act.hash !== part.evidenceSha256
    ? 'names other evidence than what is kept'
    : undefined;
}
