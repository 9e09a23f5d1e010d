import { Remembered } from '@klubbat/shared/text/remembered';
import { Certificate, ContentInfo, SignedData } from 'pkijs';
import { exactBuffer } from './certificate.js';
import { der, partsOf, sequence } from './der.js';
import { oids } from './oids.js';

/** A certificate, and the bytes that it was read from. */
export interface HeldCertificate {
  readonly der: Uint8Array;
  readonly certificate: Certificate;
}

const SEQUENCE = 0x30;
/** `[0]`: what a ContentInfo holds, and the certificates of a SignedData (RFC 5652, 3 and 5.1) */
const FIRST = 0xa0;

/** As characters of bytes: certificates of an organisation and of its authority stand in each of its signatures. */
const read = new Remembered<HeldCertificate>(100_000);

function heldOf(bytes: Uint8Array): HeldCertificate {
  return read.of(Buffer.from(bytes).toString('latin1'), () => {
    const own = new Uint8Array(bytes);
    return { der: own, certificate: Certificate.fromBER(exactBuffer(own)) };
  });
}

/** Without its certificates, which are given as they stand. What is not written as DER is left whole. */
function apart(whole: Uint8Array): { rest: Uint8Array; certificates: readonly Uint8Array[] } {
  const left = { rest: whole, certificates: [] };
  try {
    const [type = whole, content = whole, ...more] = partsOf(whole);
    const [signed = whole, ...others] = partsOf(content);
    const parts = partsOf(signed);
    const at = parts.findIndex((part) => part[0] === FIRST);
    const shaped = whole[0] === SEQUENCE && content[0] === FIRST && signed[0] === SEQUENCE;
    if (!shaped || at < 0 || others.length > 0) {
      return left;
    }
    const rest = sequence(type, der(FIRST, sequence(...parts.toSpliced(at, 1))), ...more);
    return { rest, certificates: partsOf(parts[at] ?? new Uint8Array()) };
  } catch {
    return left;
  }
}

/**
 * A signature as its parts, each certificate read once and remembered: to read them took most of the time of each.
 *
 * @returns undefined where it is something else
 * @throws where it cannot be read
 */
export function readParts(
  whole: Uint8Array,
): { signed: SignedData; held: readonly HeldCertificate[] } | undefined {
  const { rest, certificates } = apart(whole);
  const info = ContentInfo.fromBER(exactBuffer(rest));
  if (info.contentType !== oids.signedData) {
    return undefined;
  }
  const signed = new SignedData({ schema: info.content });
  const others = (signed.certificates ?? [])
    .filter((one): one is Certificate => one instanceof Certificate)
    .map((certificate) => new Uint8Array(certificate.toSchema().toBER()));
  // attributes certified apart have another tag, and are not asked for
  const own = certificates.filter(([tag]) => tag === SEQUENCE);
  return { signed, held: [...own, ...others].map(heldOf) };
}
