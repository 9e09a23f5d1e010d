import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  type Certificate,
  ExtKeyUsage,
  MessageImprint,
  PKIStatus,
  PKIStatusInfo,
  TimeStampReq,
  TSTInfo,
} from 'pkijs';
import { exactBuffer, namedBy } from './certificate.js';
import { partsOf } from './der.js';
import { oids } from './oids.js';
import { chainOf, readOwnCms } from './read-cms.js';

/** What an authority answered and cannot be used; `message` says why. */
export class TimeStampRefused extends Error {}

/** A request for a time stamp over a SHA-256 (RFC 3161, 2.4.1), with the authority's certificate in the answer. DER. */
export function timeStampRequest(imprint: Uint8Array, nonce: Uint8Array): Uint8Array {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({
        algorithmId: oids.sha256,
        algorithmParams: new asn1js.Null(),
      }),
      hashedMessage: new asn1js.OctetString({ valueHex: exactBuffer(imprint) }),
    }),
    nonce: new asn1js.Integer({ valueHex: exactBuffer(nonce) }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

export interface ReadTimeStamp {
  readonly at: Date;
  /** the authority's own name */
  readonly by: string;
  /** the token holds by itself, is over this imprint, and its certificate is made for time stamps */
  readonly valid: boolean;
  /** its certificates lead to one of the given roots */
  readonly anchored: boolean;
  readonly nonce: Uint8Array | null;
}

function mayStamp(certificate: Certificate): boolean {
  const found = certificate.extensions?.find(({ extnID }) => extnID === oids.extendedKeyUsage);
  return (
    found?.parsedValue instanceof ExtKeyUsage && found.parsedValue.keyPurposes.includes(oids.timeStamping)
  );
}

/** Reads a token (RFC 3161, 2.4.2) over this SHA-256; null where it is none. */
export function readTimeStamp(
  token: Uint8Array,
  imprint: Uint8Array,
  roots: readonly Uint8Array[] = [],
): ReadTimeStamp | null {
  const cms = readOwnCms(token);
  if (cms.content?.type !== oids.tstInfo) {
    return null;
  }
  try {
    const info = TSTInfo.fromBER(exactBuffer(cms.content.bytes));
    const said = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView);
    const over =
      info.messageImprint.hashAlgorithm.algorithmId === oids.sha256 && said.equals(Buffer.from(imprint));
    const at = info.genTime;
    const { signer } = cms;
    const inTime = signer !== null && at >= signer.notBefore.value && at <= signer.notAfter.value;
    const { commonName, organisation } = signer === null ? {} : namedBy(signer.subject);
    return {
      at,
      by: commonName ?? organisation ?? '',
      valid: cms.fault === null && over && inTime && mayStamp(signer),
      // without roots nothing is: no key need be tried
      anchored: roots.length > 0 && chainOf(cms.certificates, roots, at).anchored,
      nonce: info.nonce === undefined ? null : new Uint8Array(info.nonce.valueBlock.valueHexView),
    };
  } catch {
    return null;
  }
}

/** A number without the zeroes before it. */
const bare = (number: Uint8Array) =>
  Buffer.from(number)
    .toString('hex')
    .replace(/^(00)+/, '');

/** What an answer says, and its token as the authority wrote it: RFC 3161 wants DER, and all of it was read twice where it was read and written anew. */
function readReply(answer: Uint8Array): { status: PKIStatus; token: Uint8Array | undefined } {
  try {
    const [status = new Uint8Array(), token, ...more] = partsOf(answer);
    if (answer[0] === 0x30 && more.length === 0) {
      return { status: PKIStatusInfo.fromBER(exactBuffer(status)).status, token };
    }
  } catch {
    // is told below
  }
  throw new TimeStampRefused('the answer is no time stamp');
}

/**
 * The token in an authority's answer. Throws {@link TimeStampRefused}: a status that is no grant, a token over something
 * else, another nonce, a signature that does not hold, or a certificate that is not made for time stamps.
 */
export function tokenOf(answer: Uint8Array, imprint: Uint8Array, nonce: Uint8Array): Uint8Array {
  const { status, token } = readReply(answer);
  if (status !== PKIStatus.granted && status !== PKIStatus.grantedWithMods) {
    throw new TimeStampRefused(`the authority refused (status ${status})`);
  }
  if (token === undefined) {
    throw new TimeStampRefused('the answer holds no token');
  }
  const read = readTimeStamp(token, imprint);
  if (read === null || read.nonce === null || bare(read.nonce) !== bare(nonce)) {
    throw new TimeStampRefused('the token answers another question');
  }
  if (!read.valid) {
    throw new TimeStampRefused('the token does not hold, or is over something else');
  }
  return token;
}
