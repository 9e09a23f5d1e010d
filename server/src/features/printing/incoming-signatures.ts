import type { IncomingReading } from '@klubbat/shared/contracts/incoming';
import { readSignatures } from '../../signatures/read-signatures.js';

const LONGEST_NAME = 200;

/**
 * The signatures in a file that somebody sent: who signed, whether they hold for the bytes that they cover, and whether
 * anything was added since. Not whether the certificate is to be trusted: its issuer is the sender's own, and not known here.
 */
export function signaturesOf(pdf: Uint8Array): IncomingReading['signatures'] {
  return readSignatures(pdf).signatures.map(({ subject, fault, at, later }) => ({
    name: subject.commonName?.slice(0, LONGEST_NAME) ?? null,
    organisation: subject.organisation?.slice(0, LONGEST_NAME) ?? null,
    at: at?.toISOString() ?? null,
    holds: fault === null,
    changedAfter: later.some(({ kind }) => kind !== 'signature'),
  }));
}
