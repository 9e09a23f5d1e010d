import { createHash } from 'node:crypto';
import { der, inOrder, nothing, octets, oid, partsOf, sequence, setOf, small } from './der.js';
import type { DocumentSigner } from './document-signer.js';
import { oids } from './oids.js';

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Asks a time-stamp authority for a token over this SHA-256. */
export type TimeStamper = (imprint: Uint8Array) => Promise<Uint8Array>;

/** An attribute with its one value. */
const attribute = (type: string, value: Uint8Array) => sequence(oid(type), setOf([value]));

/** Names the signer's own certificate, so that nobody can put another in its place (RFC 5035; SHA-256 is the default). */
const certificateNamed = (certificate: Uint8Array) =>
  sequence(sequence(sequence(octets(sha256(certificate)))));

const algorithms = {
  'ecdsa-sha256': sequence(oid(oids.ecdsaSha256)),
  'rsa-sha256': sequence(oid(oids.rsa), nothing),
};

const digestAlgorithm = sequence(oid(oids.sha256));

/** Who issued a certificate, and its number (RFC 5280, 4.1): by these a signature says whose it is. */
function issuerAndNumber(certificate: Uint8Array): Buffer {
  const [signed = certificate] = partsOf(certificate);
  const parts = partsOf(signed);
  // a version stands first, under a tag of its own, where it is not the oldest one
  const [number, , issuer] = parts[0]?.[0] === 0xa0 ? parts.slice(1) : parts;
  if (number?.[0] !== 0x02 || issuer?.[0] !== 0x30) {
    throw new Error('a certificate names who issued it');
  }
  return sequence(issuer, number);
}

export interface ToSign {
  readonly signer: DocumentSigner;
  /** SHA-256 of the content */
  readonly digest: Uint8Array;
  /** content that travels inside (a time stamp's); without it the content stands elsewhere */
  readonly content?: { readonly type: string; readonly bytes: Uint8Array };
  readonly timeStamp?: TimeStamper | undefined;
}

/** What a signature has beside certificates and a time stamp, in bytes: its value, at most 512, and what is said of it. */
const SAID = 1_024;
/** A time stamp with the certificates of its authority. Those seen in use take a half of it. */
const STAMP = 12_288;

/** How many bytes a signature by this signer takes at most: a PDF has its room made before it is signed. */
export function mostBytes(signer: DocumentSigner, timeStamp: TimeStamper | undefined): number {
  // who issued the signer's own certificate is told once more
  const certificates = [signer.certificates[0], ...signer.certificates];
  const held = certificates.reduce((sum, one) => sum + (one?.length ?? 0), 0);
  return held + SAID + (timeStamp === undefined ? 0 : STAMP);
}

/**
 * A signature in the form CAdES baseline B, or T with a time stamp (ETSI EN 319 122-1), as PAdES wants it: no signing
 * time inside, which stands in the PDF's own dictionary (ETSI EN 319 142-1, 6.3). DER.
 */
export async function signedData({ signer, digest, content, timeStamp }: ToSign): Promise<Uint8Array> {
  const [own] = signer.certificates;
  if (own === undefined) {
    throw new Error('a signer has a certificate');
  }
  const type = oid(content?.type ?? oids.data);
  const attributes = inOrder([
    attribute(oids.contentType, type),
    attribute(oids.messageDigest, octets(digest)),
    attribute(oids.signingCertificateV2, certificateNamed(own)),
  ]);
  const signature = await signer.sign(new Uint8Array(setOf(attributes)));
  const token = await timeStamp?.(sha256(signature));
  const info = sequence(
    small(1),
    issuerAndNumber(own),
    digestAlgorithm,
    der(0xa0, ...attributes),
    algorithms[signer.algorithm],
    octets(signature),
    ...(token === undefined ? [] : [der(0xa1, attribute(oids.timeStampToken, token))]),
  );
  const signed = sequence(
    small(content === undefined ? 1 : 3),
    setOf([digestAlgorithm]),
    sequence(type, ...(content === undefined ? [] : [der(0xa0, octets(content.bytes))])),
    der(0xa0, ...signer.certificates),
    setOf([info]),
  );
  return new Uint8Array(sequence(oid(oids.signedData), der(0xa0, signed)));
}
