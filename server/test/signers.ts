import { generateKeyPairSync } from 'node:crypto';
import { issueCertificate, signingPurposes, type Issuer } from '../src/signatures/certificate.js';
import { keySigner, type DocumentSigner } from '../src/signatures/document-signer.js';

const from = new Date('2024-01-01T00:00:00Z');
const until = new Date('2046-01-01T00:00:00Z');

/** An authority of its own for a test. */
export function testAuthority(name = 'Norrskog provrot'): Issuer {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const certificate = issueCertificate({
    subject: { commonName: name, organisation: 'Region Norrskog' },
    publicKey,
    from,
    until,
    kind: 'authority',
    issuer: { self: privateKey },
  });
  return { certificate, key: privateKey };
}

/** A signer with a certificate for this person. */
export function testSigner(
  issuer: Issuer,
  commonName: string,
  purposes: readonly string[] = signingPurposes,
): DocumentSigner {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const certificate = issueCertificate({
    subject: { commonName, title: 'ordförande', organisation: 'Region Norrskog' },
    publicKey,
    from,
    until,
    kind: 'signing',
    purposes,
    purposesCritical: purposes.length === 1,
    issuer,
  });
  return keySigner(privateKey, [certificate, issuer.certificate]);
}
