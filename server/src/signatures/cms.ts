import { createHash } from 'node:crypto';
import { der, inOrder, nothing, octets, oid, partsOf, sequence, setOf, small } from './der.js';
import type { DocumentSigner } from './document-signer.js';
import { oids } from './oids.js';
import { publicKeyOf } from './public-key.js';

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
  readonly content?: { readonly type: string; readonly bytes: Uint8Array } | undefined;
  readonly timeStamp?: TimeStamper | undefined;
}

/** A time stamp with the certificates of its authority. Those seen in use take a half of it. */
const STAMP = 12_288;
/** Two numbers as long as the order of P-256, and of P-521, the largest of the curves (DER). */
const LONGEST_ECDSA = { prime256v1: 72, others: 139 };

/** How long the value of a signature by this certificate's key can be, in bytes. */
function longestValue(own: Uint8Array, algorithm: DocumentSigner['algorithm']): number {
  const { modulusLength: bits, namedCurve } = publicKeyOf(own).asymmetricKeyDetails ?? {};
  if (algorithm === 'ecdsa-sha256') {
    return namedCurve === 'prime256v1' ? LONGEST_ECDSA.prime256v1 : LONGEST_ECDSA.others;
  }
  if (bits === undefined) {
    throw new Error('a signer by RSA has a certificate for RSA');
  }
  return Math.ceil(bits / 8);
}

/** How many bytes a signature by this signer takes at most: a PDF has its room made before it is signed. */
export function mostBytes(signer: DocumentSigner, timeStamp: TimeStamper | undefined): number {
  const own = ownOf(signer);
  const attributes = signedAttributes(own, sha256(own), oids.data);
  const value = Buffer.alloc(longestValue(own, signer.algorithm));
  const stamp = timeStamp === undefined ? undefined : Buffer.alloc(STAMP);
  return put({ signer }, attributes, value, stamp).length;
}

function ownOf({ certificates: [own] }: DocumentSigner): Uint8Array {
  if (own === undefined) {
    throw new Error('a signer has a certificate');
  }
  return own;
}

/** What is signed: the SHA-256 of the content, of which type it is, and by whom. */
const signedAttributes = (own: Uint8Array, digest: Uint8Array, type: string) =>
  inOrder([
    attribute(oids.contentType, oid(type)),
    attribute(oids.messageDigest, octets(digest)),
    attribute(oids.signingCertificateV2, certificateNamed(own)),
  ]);

/** All of a signature, in its order (RFC 5652, 5.1). */
function put(
  { signer, content }: Pick<ToSign, 'signer' | 'content'>,
  attributes: readonly Uint8Array[],
  value: Uint8Array,
  token: Uint8Array | undefined,
): Buffer {
  const type = oid(content?.type ?? oids.data);
  const info = sequence(
    small(1),
    issuerAndNumber(ownOf(signer)),
    digestAlgorithm,
    der(0xa0, ...attributes),
    algorithms[signer.algorithm],
    octets(value),
    ...(token === undefined ? [] : [der(0xa1, attribute(oids.timeStampToken, token))]),
  );
  const signed = sequence(
    small(content === undefined ? 1 : 3),
    setOf([digestAlgorithm]),
    sequence(type, ...(content === undefined ? [] : [der(0xa0, octets(content.bytes))])),
    der(0xa0, ...signer.certificates),
    setOf([info]),
  );
  return sequence(oid(oids.signedData), der(0xa0, signed));
}

/**
 * A signature in the form CAdES baseline B, or T with a time stamp (ETSI EN 319 122-1), as PAdES wants it: no signing
 * time inside, which stands in the PDF's own dictionary (ETSI EN 319 142-1, 6.3). DER.
 */
export async function signedData({ signer, digest, content, timeStamp }: ToSign): Promise<Uint8Array> {
  const attributes = signedAttributes(ownOf(signer), digest, content?.type ?? oids.data);
  const value = await signer.sign(new Uint8Array(setOf(attributes)));
  const token = await timeStamp?.(sha256(value));
  return new Uint8Array(put({ signer, content }, attributes, value, token));
}
