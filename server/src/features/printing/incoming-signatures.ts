import type { IncomingReading } from '@klubbat/shared/contracts/incoming';
import { readSignatures } from '../../signatures/read-signatures.js';

const LONGEST_NAME = 200;

/** `https://klubbat.region.example/kontrollera/0192…`: of a page for verification, and of nothing else. */
const VERIFY_PAGE = /^https?:\/\/[^\s/@]{1,253}\/kontrollera\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

const verifyPage = (contact: string | undefined): string | null =>
  contact !== undefined && VERIFY_PAGE.test(contact) && URL.canParse(contact) ? contact : null;

/**
 * The signatures in a file that somebody sent: who signed, whether they hold for the bytes that they cover, and whether
 * anything was added since. Not whether the certificate is to be trusted: its issuer is the sender's own, and not known here.
 */
export function signaturesOf(pdf: Uint8Array): IncomingReading['signatures'] {
  return readSignatures(pdf).signatures.map(({ subject, fault, at, later, contact }) => ({
    name: subject.commonName?.slice(0, LONGEST_NAME) ?? null,
    organisation: subject.organisation?.slice(0, LONGEST_NAME) ?? null,
    at: at?.toISOString() ?? null,
    holds: fault === null,
    verifyAt: verifyPage(contact),
    changedAfter: later.some(({ kind }) => kind !== 'signature'),
  }));
}
