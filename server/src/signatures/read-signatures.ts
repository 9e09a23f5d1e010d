import { createHash } from 'node:crypto';
import { PDFArray, type PDFDict, PDFHexString, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import { namedBy, type Named } from './certificate.js';
import { sha256 } from './cms.js';
import { laterChanges, type LaterChange } from './later-changes.js';
import { readRevision, type PdfRevision } from './pdf-revision.js';
import { keyOf, UnreadablePdf } from './pdf-sections.js';
import { chainOf, readCms, type CmsFault, type ReadCms } from './read-cms.js';
import { ACT, EVIDENCE } from './sign-field.js';
import { signatureFields, textOf, type SignatureField } from './signature-fields.js';
import { readTimeStamp, type ReadTimeStamp } from './time-stamp.js';

/** `range`: it does not say rightly which bytes it is over; `digest`: these are not the bytes that were signed. */
export type SignatureFault = CmsFault | 'range';

export interface ReadSignature {
  readonly field: string;
  /** null: the signature holds for the bytes that it covers */
  readonly fault: SignatureFault | null;
  readonly subject: { [K in keyof Named]: string | undefined };
  readonly issuer: { [K in keyof Named]: string | undefined };
  /** DER, the signer's own first */
  readonly certificates: readonly Uint8Array[];
  /** its certificates lead to one of the given roots, and were valid when it was made */
  readonly anchored: boolean;
  readonly name: string | undefined;
  readonly reason: string | undefined;
  /** an address where anybody can ask about the document */
  readonly contact: string | undefined;
  /** when it was made, by the signer's own clock */
  readonly at: Date | null;
  readonly timeStamp: ReadTimeStamp | null;
  readonly evidence: { readonly sequence: number; readonly hash: string } | undefined;
  readonly act: { readonly id: string; readonly hash: string } | undefined;
  /** the length of the file as it was signed */
  readonly signedLength: number;
  readonly coversWholeFile: boolean;
  /** what was done to the file afterwards; `signature` alone is no fault */
  readonly later: readonly LaterChange[];
}

export interface SignaturesRead {
  /** `readable`: a PDF by its own tables; `garbled`: something that is no PDF stands behind, or nothing can be read */
  readonly file: 'readable' | 'garbled';
  readonly signatures: readonly ReadSignature[];
}

/** No more places are tried, nor signatures read, than this: a file may be made to cost time. */
const MOST_ENDS = 50;
const MOST_SIGNATURES = 200;

function opened(bytes: Uint8Array): PdfRevision | null {
  try {
    return readRevision(bytes);
  } catch (error) {
    if (error instanceof UnreadablePdf) {
      return null;
    }
    throw error;
  }
}

/** The longest beginning of the file that is a PDF, when the file itself is none. */
function longestBeginning(bytes: Uint8Array): PdfRevision | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = all.length;
  for (let tries = 0; tries < MOST_ENDS && at > 0; tries += 1) {
    at = all.lastIndexOf('%%EOF', at - 1, 'latin1');
    if (at < 0) {
      return null;
    }
    for (const eol of ['\r\n', '\n', '\r', '']) {
      const end = at + 5 + eol.length;
      const fits = end < all.length && all.toString('latin1', at + 5, end) === eol;
      const found = fits ? opened(bytes.subarray(0, end)) : null;
      if (found !== null) {
        return found;
      }
    }
  }
  return null;
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

const space = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Which bytes the signature is over: all but its own value, from the first to the last of a revision. */
function rangeOf(revision: PdfRevision, dict: PDFDict, at: number): Range | null {
  const held = revision.look(dict.get(keyOf('ByteRange')));
  const numbers = held instanceof PDFArray ? held.asArray() : [];
  const [start, length, after, rest] = numbers.map((one) =>
    one instanceof PDFNumber ? one.asNumber() : Number.NaN,
  );
  if (numbers.length !== 4 || start !== 0 || ![length, after, rest].every(Number.isSafeInteger)) {
    return null;
  }
  const range = { from: length as number, to: after as number, end: (after as number) + (rest as number) };
  const { bytes } = revision;
  // the gap is the value itself, as a hexadecimal string inside this very dictionary
  const inOrder =
    at < range.from && range.from < range.to && range.to < range.end && range.end <= bytes.length;
  if (!inOrder || bytes[range.from] !== 0x3c || bytes[range.to - 1] !== 0x3e) {
    return null;
  }
  let before = range.from;
  while (before > at && space(bytes[before - 1] ?? 0)) {
    before -= 1;
  }
  const name = Buffer.from(bytes.subarray(Math.max(at, before - 9), before)).toString('latin1');
  const inside = Buffer.from(bytes.subarray(range.from + 1, range.to - 1)).toString('latin1');
  const value = valueOf(revision, dict);
  return name === '/Contents' && value !== null && inside.toLowerCase() === Buffer.from(value).toString('hex')
    ? range
    : null;
}

function valueOf(revision: PdfRevision, dict: PDFDict): Uint8Array | null {
  const held = revision.look(dict.get(keyOf('Contents')));
  return held instanceof PDFHexString ? held.asBytes() : held instanceof PDFString ? held.asBytes() : null;
}

/** `D:20260612131500Z`, and with another zone's hours behind. */
function dateOf(text: string | undefined): Date | null {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(text ?? '');
  if (parts === null) {
    return null;
  }
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
  const away = (Number(parts[8] ?? 0) * 60 + Number(parts[9] ?? 0)) * (parts[7] === '-' ? -1 : 1);
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute - away, second));
  return Number.isNaN(at.getTime()) ? null : at;
}

function evidenceOf(revision: PdfRevision, dict: PDFDict): ReadSignature['evidence'] {
  const held = revision.dict(dict.get(keyOf(EVIDENCE)));
  const sequence = held?.get(keyOf('Sequence'));
  const hash = held?.get(keyOf('Hash'));
  return sequence instanceof PDFNumber && hash instanceof PDFHexString
    ? { sequence: sequence.asNumber(), hash: hash.asString().toLowerCase() }
    : undefined;
}

function actOf(revision: PdfRevision, dict: PDFDict): ReadSignature['act'] {
  const held = revision.dict(dict.get(keyOf(ACT)));
  const id = textOf(held?.get(keyOf('Signature')));
  const hash = held?.get(keyOf('Hash'));
  return id !== undefined && hash instanceof PDFHexString
    ? { id, hash: hash.asString().toLowerCase() }
    : undefined;
}

/** What was done since; `other` where anything stands behind that cannot be told. */
function changesSince(
  whole: PdfRevision,
  garbled: boolean,
  signed: PdfRevision | null,
  end: number,
): LaterChange[] {
  const behind: LaterChange[] = garbled ? [{ kind: 'other' }] : [];
  if (signed === null) {
    return [{ kind: 'other' }];
  }
  if (end === whole.bytes.length) {
    return behind;
  }
  try {
    const told = laterChanges(signed, whole);
    return [...(told.length === 0 ? [{ kind: 'other' } as const] : told), ...behind];
  } catch {
    return [{ kind: 'other' }];
  }
}

/** The field as it was in the file that was signed: there, and with this very value. */
function stoodThere(signed: PdfRevision | null, { name, dict }: SignatureField): boolean {
  try {
    const was = signed === null ? undefined : signatureFields(signed).find((field) => field.name === name);
    const one = was && signed?.look(was.dict.get(keyOf('V')));
    return one !== undefined && String(was?.dict.get(keyOf('V'))) === String(dict.get(keyOf('V')));
  } catch {
    return false;
  }
}

interface Reading {
  readonly whole: PdfRevision;
  readonly garbled: boolean;
  readonly roots: readonly Uint8Array[];
}

function readOne({ whole, garbled, roots }: Reading, field: SignatureField): ReadSignature | null {
  const held = field.dict.get(keyOf('V'));
  const dict = whole.dict(held);
  if (dict === undefined) {
    return null;
  }
  // the value of a signature stands in clear text: it is never packed with other objects
  const at = held instanceof PDFRef ? whole.offsetOf(held.objectNumber) : undefined;
  const range = at === undefined ? null : rangeOf(whole, dict, at);
  const value = valueOf(whole, dict);
  const { bytes } = whole;
  const digestOf = (algorithm: string) =>
    range === null
      ? new Uint8Array()
      : createHash(algorithm)
          .update(bytes.subarray(0, range.from))
          .update(bytes.subarray(range.to, range.end))
          .digest();
  const cms: ReadCms = readCms(value ?? new Uint8Array(), digestOf);
  const signed = range === null ? null : opened(bytes.subarray(0, range.end));
  const said = dateOf(textOf(whole.look(dict.get(keyOf('M')))));
  const timeStamp =
    cms.timeStampToken === null ? null : readTimeStamp(cms.timeStampToken, sha256(cms.signature), roots);
  const when = timeStamp?.valid === true ? timeStamp.at : said;
  const later = changesSince(whole, garbled, signed, range?.end ?? 0);
  return {
    field: field.name,
    fault: range === null || !stoodThere(signed, field) ? 'range' : cms.fault,
    subject: cms.signer === null ? unnamed : namedBy(cms.signer.subject),
    issuer: cms.signer === null ? unnamed : namedBy(cms.signer.issuer),
    certificates: cms.certificates,
    anchored: cms.certificates.length > 0 && chainOf(cms.certificates, roots, when).anchored,
    name: textOf(whole.look(dict.get(keyOf('Name')))),
    reason: textOf(whole.look(dict.get(keyOf('Reason')))),
    contact: textOf(whole.look(dict.get(keyOf('ContactInfo')))),
    at: said,
    timeStamp,
    evidence: evidenceOf(whole, dict),
    act: actOf(whole, dict),
    signedLength: range?.end ?? 0,
    coversWholeFile: range?.end === bytes.length && !garbled,
    later,
  };
}

const unnamed = { commonName: undefined, title: undefined, organisation: undefined };

/**
 * All signatures of a PDF in the order in which they were made: who, when, whether they hold, and what was done to the
 * file since. Goes by the file's own tables only, and counts every change that is not another signature as a change: a
 * reader that repairs files may show something else than was signed. Never throws for a bad file.
 *
 * @param roots certificates (DER) that are trusted to issue others
 */
export function readSignatures(pdf: Uint8Array, roots: readonly Uint8Array[] = []): SignaturesRead {
  const read = opened(pdf);
  const whole = read ?? longestBeginning(pdf);
  const file = read === null ? 'garbled' : 'readable';
  if (whole === null) {
    return { file, signatures: [] };
  }
  const reading = { whole, garbled: read === null, roots };
  try {
    const found = signatureFields(whole)
      .filter(({ dict }) => dict.has(keyOf('V')))
      .slice(0, MOST_SIGNATURES)
      .map((field) => readOne(reading, field))
      .filter((one) => one !== null);
    // one that does not say what it is over comes last
    const end = (one: ReadSignature) => one.signedLength || Number.MAX_SAFE_INTEGER;
    return { file, signatures: found.sort((a, b) => end(a) - end(b)) };
  } catch (error) {
    if (error instanceof UnreadablePdf) {
      return { file: 'garbled', signatures: [] };
    }
    throw error;
  }
}
