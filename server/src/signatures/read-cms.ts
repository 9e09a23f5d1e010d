import { createHash, verify, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  type Attribute,
  type Certificate,
  IssuerAndSerialNumber,
  type SignedData,
  type SignerInfo,
} from 'pkijs';
import { sha256 } from './cms.js';
import { type HeldCertificate, readParts } from './cms-parts.js';
import { oids } from './oids.js';
import { publicKeyOf } from './public-key.js';

/** Why a signature does not hold. */
export type CmsFault = 'unreadable' | 'digest' | 'signature' | 'certificate';

export interface ReadCms {
  readonly fault: CmsFault | null;
  /** DER, the signer's own first */
  readonly certificates: readonly Uint8Array[];
  readonly signer: Certificate | null;
  /** the value of the signature, which a time stamp is over */
  readonly signature: Uint8Array;
  readonly timeStampToken: Uint8Array | null;
  /** content that travels inside */
  readonly content: { readonly type: string; readonly bytes: Uint8Array } | null;
}

const digests: Readonly<Record<string, string>> = {
  [oids.sha256]: 'sha256',
  [oids.sha384]: 'sha384',
  [oids.sha512]: 'sha512',
};

const signatures: Readonly<Record<string, string>> = {
  [oids.ecdsaSha256]: 'sha256',
  [oids.ecdsaSha384]: 'sha384',
  [oids.ecdsaSha512]: 'sha512',
  [oids.rsaSha256]: 'sha256',
  [oids.rsaSha384]: 'sha384',
  [oids.rsaSha512]: 'sha512',
};

const unreadable: ReadCms = {
  fault: 'unreadable',
  certificates: [],
  signer: null,
  signature: new Uint8Array(),
  timeStampToken: null,
  content: null,
};

const derOf = (block: { toBER: () => ArrayBuffer }) => new Uint8Array(block.toBER());

function first(attributes: readonly Attribute[] | undefined, type: string): asn1js.BaseBlock | undefined {
  const found = attributes?.filter((one) => one.type === type) ?? [];
  // an attribute that stands there twice could be read in two ways
  return found.length === 1 ? (found[0]?.values[0] as asn1js.BaseBlock | undefined) : undefined;
}

function signerOf(info: SignerInfo, held: readonly HeldCertificate[]): HeldCertificate | undefined {
  const sid = info.sid as unknown;
  if (!(sid instanceof IssuerAndSerialNumber)) {
    return undefined;
  }
  return held.find(
    ({ certificate: { issuer, serialNumber } }) =>
      issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber),
  );
}

/** Whether the signed attributes name this very certificate (RFC 5035). */
function names(attributes: readonly Attribute[] | undefined, der: Uint8Array): boolean {
  const held = first(attributes, oids.signingCertificateV2);
  const list = held instanceof asn1js.Sequence ? held.valueBlock.value[0] : undefined;
  const one = list instanceof asn1js.Sequence ? list.valueBlock.value[0] : undefined;
  const parts = one instanceof asn1js.Sequence ? one.valueBlock.value : [];
  const algorithm = parts[0] instanceof asn1js.Sequence ? parts[0].valueBlock.value[0] : undefined;
  const hash = parts.find((part) => part instanceof asn1js.OctetString);
  const name =
    parts[0] instanceof asn1js.OctetString
      ? 'sha256'
      : algorithm instanceof asn1js.ObjectIdentifier
        ? digests[algorithm.valueBlock.toString()]
        : undefined;
  return (
    hash instanceof asn1js.OctetString &&
    name !== undefined &&
    createHash(name).update(der).digest().equals(Buffer.from(hash.valueBlock.valueHexView))
  );
}

/** RFC 3161 lets an authority name its certificate in the older way: its SHA-1, as the first of a list. */
function namesOld(attributes: readonly Attribute[] | undefined, der: Uint8Array): boolean {
  const held = first(attributes, oids.signingCertificate);
  const list = held instanceof asn1js.Sequence ? held.valueBlock.value[0] : undefined;
  const one = list instanceof asn1js.Sequence ? list.valueBlock.value[0] : undefined;
  const hash = one instanceof asn1js.Sequence ? one.valueBlock.value[0] : undefined;
  return (
    hash instanceof asn1js.OctetString &&
    createHash('sha1').update(der).digest().equals(Buffer.from(hash.valueBlock.valueHexView))
  );
}

/** Whether this key made the signature over these bytes. */
function made(info: SignerInfo, digest: string, bytes: Uint8Array, certificate: Uint8Array): boolean {
  const { algorithmId } = info.signatureAlgorithm;
  const hash = algorithmId === oids.rsa ? digest : signatures[algorithmId];
  const publicKey = publicKeyOf(certificate);
  const fits = publicKey.asymmetricKeyType === (algorithmId.startsWith('1.2.840.10045') ? 'ec' : 'rsa');
  return (
    hash !== undefined &&
    fits &&
    verify(hash, bytes, publicKey, new Uint8Array(info.signature.valueBlock.valueHexView))
  );
}

function contentOf(signed: SignedData): ReadCms['content'] {
  const { eContent, eContentType } = signed.encapContentInfo;
  return eContent === undefined ? null : { type: eContentType, bytes: new Uint8Array(eContent.getValue()) };
}

/** `digestOf`: of the content, which may travel inside. */
function read(
  der: Uint8Array,
  digestOf: (algorithm: string, inside: Uint8Array) => Uint8Array,
  old: boolean,
): ReadCms {
  const parts = readParts(der);
  const [info, ...more] = parts?.signed.signerInfos ?? [];
  if (parts === undefined || info === undefined || more.length > 0) {
    return unreadable;
  }
  const { signed, held } = parts;
  const signer = signerOf(info, held);
  const content = contentOf(signed);
  const token = first(info.unsignedAttrs?.attributes, oids.timeStampToken);
  const certificates = [...(signer ? [signer] : []), ...held.filter((one) => one !== signer)].map(
    (one) => one.der,
  );
  const reading = (fault: CmsFault | null): ReadCms => ({
    fault,
    certificates,
    signer: signer?.certificate ?? null,
    signature: new Uint8Array(info.signature.valueBlock.valueHexView),
    timeStampToken: token === undefined ? null : derOf(token),
    content,
  });
  const digest = digests[info.digestAlgorithm.algorithmId];
  const attributes = info.signedAttrs?.attributes;
  const said = first(attributes, oids.messageDigest);
  const type = first(attributes, oids.contentType);
  if (signer === undefined || digest === undefined || info.signedAttrs === undefined) {
    return reading('signature');
  }
  if (
    !(said instanceof asn1js.OctetString) ||
    !(type instanceof asn1js.ObjectIdentifier) ||
    type.valueBlock.toString() !== signed.encapContentInfo.eContentType
  ) {
    return reading('signature');
  }
  if (
    !Buffer.from(said.valueBlock.valueHexView).equals(
      Buffer.from(digestOf(digest, content?.bytes ?? new Uint8Array())),
    )
  ) {
    return reading('digest');
  }
  if (!made(info, digest, new Uint8Array(info.signedAttrs.encodedValue), signer.der)) {
    return reading('signature');
  }
  return reading(
    names(attributes, signer.der) || (old && namesOld(attributes, signer.der)) ? null : 'certificate',
  );
}

/** How long the sequence is that begins here, with its own head. */
function lengthOf(der: Uint8Array): number {
  const head = der[1] ?? 0;
  const more = head < 0x80 ? 0 : head & 0x7f;
  const length = der.subarray(2, 2 + more).reduce((sum, byte) => sum * 256 + byte, 0);
  return 2 + more + (head < 0x80 ? head : length);
}

/**
 * Reads a signature over content that stands elsewhere; `digestOf` answers with the content's digest. Never throws: what
 * cannot be read has the fault `unreadable`.
 */
export function readCms(der: Uint8Array, digestOf: (algorithm: string) => Uint8Array): ReadCms {
  try {
    const end = lengthOf(der);
    // the room behind it is filled with zeroes: anything else there nobody has signed
    return der.subarray(end).some((byte) => byte !== 0)
      ? unreadable
      : read(der.subarray(0, end), digestOf, false);
  } catch {
    return unreadable;
  }
}

/** Reads a signature whose content travels inside, as a time stamp's does. */
export function readOwnCms(der: Uint8Array): ReadCms {
  try {
    return read(der, (algorithm, inside) => createHash(algorithm).update(inside).digest(), true);
  } catch {
    return unreadable;
  }
}

/**
 * From the signer's certificate upwards, as far as the certificates lead, by name and by signature. `anchored` where the
 * last is one of the roots; a root need not travel with the signature. `at`: when each of them must have been valid.
 */
export function chainOf(
  certificates: readonly Uint8Array[],
  roots: readonly Uint8Array[],
  at: Date | null,
): { chain: Uint8Array[]; anchored: boolean } {
  const chain: Uint8Array[] = [];
  const known = new Set(roots.map((root) => sha256(root).toString('hex')));
  const all = [...certificates, ...roots].map((der) => ({ der, x509: new X509Certificate(der) }));
  let one = all[0];
  while (one !== undefined && chain.length < 8) {
    chain.push(one.der);
    const { x509 } = one;
    if (at !== null && (at < new Date(x509.validFrom) || at > new Date(x509.validTo))) {
      return { chain, anchored: false };
    }
    if (known.has(sha256(one.der).toString('hex'))) {
      return { chain, anchored: true };
    }
    one = all.find(
      ({ x509: above }) =>
        above.ca && above !== x509 && x509.checkIssued(above) && x509.verify(above.publicKey),
    );
  }
  return { chain, anchored: false };
}
