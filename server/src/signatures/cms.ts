import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { exactBuffer, readCertificate } from './certificate.js';
import type { DocumentSigner } from './document-signer.js';
import { oids } from './oids.js';

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Asks a time-stamp authority for a token over this SHA-256. */
export type TimeStamper = (imprint: Uint8Array) => Promise<Uint8Array>;

const octets = (bytes: Uint8Array) => new asn1js.OctetString({ valueHex: exactBuffer(bytes) });
const attribute = (type: string, value: asn1js.BaseBlock) => new Attribute({ type, values: [value] });

/** Names the signer's own certificate, so that nobody can put another in its place (RFC 5035; SHA-256 is the default). */
function certificateNamed(der: Uint8Array): asn1js.BaseBlock {
  const certificate = new asn1js.Sequence({ value: [octets(sha256(der))] });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [certificate] })] });
}

/** In the order that DER asks of a set. */
function inOrder(attributes: readonly Attribute[]): Attribute[] {
  return attributes
    .map((one) => ({ one, der: Buffer.from(one.toSchema().toBER()) }))
    .sort((a, b) => Buffer.compare(a.der, b.der))
    .map(({ one }) => one);
}

const algorithms = {
  'ecdsa-sha256': () => new AlgorithmIdentifier({ algorithmId: oids.ecdsaSha256 }),
  'rsa-sha256': () => new AlgorithmIdentifier({ algorithmId: oids.rsa, algorithmParams: new asn1js.Null() }),
};

const digestAlgorithm = () => new AlgorithmIdentifier({ algorithmId: oids.sha256 });

export interface ToSign {
  readonly signer: DocumentSigner;
  /** SHA-256 of the content */
  readonly digest: Uint8Array;
  /** content that travels inside (a time stamp's); without it the content stands elsewhere */
  readonly content?: { readonly type: string; readonly bytes: Uint8Array };
  readonly timeStamp?: TimeStamper | undefined;
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
  const certificates = signer.certificates.map(readCertificate);
  const certificate = readCertificate(own);
  const type = content?.type ?? oids.data;
  const attributes = inOrder([
    attribute(oids.contentType, new asn1js.ObjectIdentifier({ value: type })),
    attribute(oids.messageDigest, octets(digest)),
    attribute(oids.signingCertificateV2, certificateNamed(own)),
  ]);
  const toSign = new asn1js.Set({ value: attributes.map((one) => one.toSchema()) }).toBER();
  const signature = await signer.sign(new Uint8Array(toSign));
  const token = await timeStamp?.(sha256(signature));
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({
      issuer: certificate.issuer,
      serialNumber: certificate.serialNumber,
    }),
    digestAlgorithm: digestAlgorithm(),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm: algorithms[signer.algorithm](),
    signature: octets(signature),
    ...(token === undefined
      ? {}
      : {
          unsignedAttrs: new SignedAndUnsignedAttributes({
            type: 1,
            attributes: [attribute(oids.timeStampToken, asn1js.fromBER(exactBuffer(token)).result)],
          }),
        }),
  });
  const signed = new SignedData({
    version: content === undefined ? 1 : 3,
    digestAlgorithms: [digestAlgorithm()],
    encapContentInfo: new EncapsulatedContentInfo(
      content === undefined
        ? { eContentType: type }
        : { eContentType: type, eContent: octets(content.bytes) },
    ),
    certificates,
    signerInfos: [info],
  });
  const whole = new ContentInfo({ contentType: oids.signedData, content: signed.toSchema(true) });
  return new Uint8Array(whole.toSchema().toBER());
}
