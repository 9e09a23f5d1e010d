import { createHash, createPublicKey, randomBytes, sign, type KeyObject } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  ExtKeyUsage,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs';
import { oids } from './oids.js';

/** Whom a certificate speaks of. Never a personal identity number. */
export interface Named {
  readonly commonName: string;
  readonly title?: string;
  readonly organisation: string;
}

/** Who issues: a certificate with its private key. */
export interface Issuer {
  readonly certificate: Uint8Array;
  readonly key: KeyObject;
}

/** The longest that X.520 lets a name be. */
const LONGEST_NAME = 64;

const cut = (text: string) => [...text].slice(0, LONGEST_NAME).join('');

/** Each part a set of its own: pkijs itself would write them as one part with four values. */
function nameOf(named: Named): RelativeDistinguishedNames {
  const part = (type: string, value: asn1js.BaseBlock) =>
    new asn1js.Set({
      value: [new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: type }), value] })],
    });
  const utf8 = (value: string) => new asn1js.Utf8String({ value: cut(value) });
  const name = new asn1js.Sequence({
    value: [
      part(oids.country, new asn1js.PrintableString({ value: 'SE' })),
      part(oids.organisation, utf8(named.organisation)),
      ...(named.title === undefined ? [] : [part(oids.title, utf8(named.title))]),
      part(oids.commonName, utf8(named.commonName)),
    ],
  });
  return RelativeDistinguishedNames.fromBER(name.toBER());
}

export function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** Reads a certificate. Throws where it is none. */
export function readCertificate(der: Uint8Array): Certificate {
  return Certificate.fromBER(exactBuffer(der));
}

function keyId(publicKey: PublicKeyInfo): ArrayBuffer {
  const bits = publicKey.subjectPublicKey.valueBlock.valueHexView;
  return exactBuffer(createHash('sha1').update(bits).digest());
}

const extension = (extnID: string, critical: boolean, value: asn1js.BaseBlock) =>
  new Extension({ extnID, critical, extnValue: value.toBER() });

/** Bits of keyUsage, from the left. */
const usage = { authority: 0b0000_0110, signing: 0b1100_0000 } as const;

const algorithmOf = (key: KeyObject) =>
  new AlgorithmIdentifier(
    key.asymmetricKeyType === 'rsa'
      ? { algorithmId: oids.rsaSha256, algorithmParams: new asn1js.Null() }
      : { algorithmId: oids.ecdsaSha256 },
  );

export interface NewCertificate {
  readonly subject: Named;
  readonly publicKey: KeyObject;
  readonly from: Date;
  readonly until: Date;
  readonly kind: 'authority' | 'signing';
  /** extended key usage; marked as critical where it is the only one and the standard says so */
  readonly purposes?: readonly string[];
  readonly purposesCritical?: boolean;
  /** `self`: a root, signed by its own key */
  readonly issuer: Issuer | { readonly self: KeyObject };
}

/** Issues a certificate: DER. */
export function issueCertificate(given: NewCertificate): Uint8Array {
  const { issuer } = given;
  const above = 'self' in issuer ? undefined : readCertificate(issuer.certificate);
  const signingKey = 'self' in issuer ? issuer.self : issuer.key;
  const certificate = new Certificate();
  certificate.version = 2;
  // positive, and not guessable
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  certificate.serialNumber = new asn1js.Integer({ valueHex: exactBuffer(serial) });
  certificate.subject = nameOf(given.subject);
  certificate.issuer = above?.subject ?? certificate.subject;
  certificate.notBefore = timeOf(given.from);
  certificate.notAfter = timeOf(given.until);
  const spki = createPublicKey(given.publicKey.export({ type: 'spki', format: 'pem' })).export({
    type: 'spki',
    format: 'der',
  });
  const publicKey = PublicKeyInfo.fromBER(exactBuffer(spki));
  certificate.subjectPublicKeyInfo = publicKey;
  const authority = given.kind === 'authority';
  const bits = usage[given.kind];
  certificate.extensions = [
    extension(
      oids.basicConstraints,
      true,
      new BasicConstraints(authority ? { cA: true, pathLenConstraint: 0 } : {}).toSchema(),
    ),
    extension(
      oids.keyUsage,
      true,
      new asn1js.BitString({ valueHex: Uint8Array.of(bits).buffer, unusedBits: authority ? 1 : 6 }),
    ),
    extension(oids.subjectKeyId, false, new asn1js.OctetString({ valueHex: keyId(publicKey) })),
    ...(above === undefined
      ? []
      : [
          extension(
            oids.authorityKeyId,
            false,
            new AuthorityKeyIdentifier({
              keyIdentifier: new asn1js.OctetString({ valueHex: keyId(above.subjectPublicKeyInfo) }),
            }).toSchema(),
          ),
        ]),
    ...(given.purposes === undefined
      ? []
      : [
          extension(
            oids.extendedKeyUsage,
            given.purposesCritical === true,
            new ExtKeyUsage({ keyPurposes: [...given.purposes] }).toSchema(),
          ),
        ]),
  ];
  certificate.signature = algorithmOf(signingKey);
  certificate.signatureAlgorithm = algorithmOf(signingKey);
  const tbs = certificate.encodeTBS().toBER();
  certificate.tbsView = new Uint8Array(tbs);
  certificate.signatureValue = new asn1js.BitString({
    valueHex: exactBuffer(sign('sha256', Buffer.from(tbs), signingKey)),
  });
  return new Uint8Array(certificate.toSchema(true).toBER());
}

/** Years below 2050 as UTCTime, the others as GeneralizedTime (RFC 5280, 4.1.2.5); whole seconds. */
function timeOf(at: Date): Time {
  const whole = new Date(Math.floor(at.getTime() / 1000) * 1000);
  return new Time({ type: whole.getUTCFullYear() < 2050 ? 0 : 1, value: whole });
}

/** What a document is signed for. The last one is asked for by readers that go by the rules of mail. */
export const signingPurposes = [
  oids.documentSigning,
  oids.documentSigningOfMicrosoft,
  oids.emailProtection,
] as const;

/** What a certificate says of its subject, or of who issued it. */
export function namedBy(name: RelativeDistinguishedNames): { [K in keyof Named]: string | undefined } {
  const value = (type: string) => {
    const found = name.typesAndValues.find((one) => one.type === type)?.value as
      { valueBlock?: { value?: unknown } } | undefined;
    const said = found?.valueBlock?.value;
    return typeof said === 'string' ? said : undefined;
  };
  return {
    commonName: value(oids.commonName),
    title: value(oids.title),
    organisation: value(oids.organisation),
  };
}
