import { createHash } from 'node:crypto';
import { type PDFDict, PDFHexString, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import { mostBytes, signedData, type TimeStamper } from './cms.js';
import type { DocumentSigner } from './document-signer.js';
import { fillRoom, type PreparedField } from './fill-room.js';
import { IncrementalUpdate } from './incremental-update.js';
import { pageAsForm } from './page-as-form.js';
import { readRevision } from './pdf-revision.js';
import { keyOf } from './pdf-sections.js';
import { formOf, signatureFields } from './signature-fields.js';

/** Ten digits: what a place in a file can be at most. */
const PLACE = 9_999_999_999;

/** Under which key of the signature's dictionary the head of the evidence log stands. */
export const EVIDENCE = 'KLUB_Evidence';
/** Under which one it stands which act this is, and the SHA-256 of what proves it. */
export const ACT = 'KLUB_Act';

export interface FieldToSign {
  readonly pdf: Uint8Array;
  /** the field that is filled, by its name; it is there and empty */
  readonly field: string;
  /** for the signature with its certificates and a time stamp, in bytes */
  readonly room: number;
  /** a PDF of one page: what the field shows from now on */
  readonly appearance: Uint8Array;
  readonly name: string;
  readonly reason: string;
  readonly at: Date;
  /** an address where anybody can ask about the document (ISO 32000-1, table 252) */
  readonly contact?: string | undefined;
  /** the last link of the organisation's evidence log, which is signed along with the document */
  readonly evidence?: { readonly sequence: number; readonly hash: string } | undefined;
  /** by its id the act that this is, and the SHA-256 (hexadecimal) of what proves it beside the document */
  readonly act?: { readonly id: string; readonly hash: string } | undefined;
}

export interface FieldSignature extends Omit<FieldToSign, 'room'> {
  readonly signer: DocumentSigner;
  readonly timeStamp?: TimeStamper | undefined;
}

/** `D:20260612131500Z` */
function pdfDate(at: Date): string {
  return `D:${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
}

/**
 * Fills an empty signature field, in an update behind the file: a PAdES baseline signature (B-B, or B-T with a time
 * stamp) over all that stands before it, and what the field shows. Nothing else of the file changes.
 */
export async function signField({ signer, timeStamp, ...given }: FieldSignature): Promise<Uint8Array> {
  const prepared = prepareField({ ...given, room: mostBytes(signer, timeStamp) });
  return fillRoom(prepared, await signedData({ signer, digest: prepared.digest, timeStamp }));
}

/** The first half of {@link signField}: all but the signature itself. It reads and writes the whole file. */
export function prepareField(given: FieldToSign): PreparedField {
  const base = readRevision(given.pdf);
  const field = signatureFields(base).find(({ name }) => name === given.field);
  if (field === undefined) {
    throw new Error(`the file has no signature field ${given.field}`);
  }
  if (field.dict.has(keyOf('V'))) {
    throw new Error(`${given.field} is signed already`);
  }
  const update = new IncrementalUpdate(base);
  const signature = update.add(signatureDict(update, given));
  const filled = field.dict.clone();
  filled.set(keyOf('V'), signature);
  filled.set(keyOf('AP'), base.context.obj({ N: pageAsForm(update, given.appearance) }));
  update.put(field.ref, filled);
  markAsSigned(update);
  const { bytes, offsets } = update.finish();
  return withRange(bytes, offsets.get(signature.objectNumber) as number, given.room);
}

function signatureDict(update: IncrementalUpdate, given: FieldToSign): PDFDict {
  const { context } = update.base;
  const dict = context.obj({});
  dict.set(keyOf('Type'), keyOf('Sig'));
  dict.set(keyOf('Filter'), keyOf('Adobe.PPKLite'));
  dict.set(keyOf('SubFilter'), keyOf('ETSI.CAdES.detached'));
  dict.set(keyOf('ByteRange'), context.obj([0, PLACE, PLACE, PLACE]));
  dict.set(keyOf('Contents'), PDFHexString.of('0'.repeat(given.room * 2)));
  dict.set(keyOf('M'), PDFString.of(pdfDate(given.at)));
  dict.set(keyOf('Name'), PDFHexString.fromText(given.name));
  dict.set(keyOf('Reason'), PDFHexString.fromText(given.reason));
  if (given.contact !== undefined) {
    dict.set(keyOf('ContactInfo'), PDFHexString.fromText(given.contact));
  }
  if (given.evidence !== undefined) {
    const evidence = context.obj({});
    evidence.set(keyOf('Sequence'), PDFNumber.of(given.evidence.sequence));
    evidence.set(keyOf('Hash'), PDFHexString.of(given.evidence.hash));
    dict.set(keyOf(EVIDENCE), evidence);
  }
  if (given.act !== undefined) {
    const act = context.obj({});
    act.set(keyOf('Signature'), PDFString.of(given.act.id));
    act.set(keyOf('Hash'), PDFHexString.of(given.act.hash));
    dict.set(keyOf(ACT), act);
  }
  return dict;
}

/** Signatures exist, and only additions keep them valid (ISO 32000-1, 12.7.2). */
function markAsSigned(update: IncrementalUpdate): void {
  const { base } = update;
  const form = formOf(base);
  const flags = base.look(form?.get(keyOf('SigFlags')));
  if (form === undefined || (flags instanceof PDFNumber && flags.asNumber() === 3)) {
    return;
  }
  const held = base.root.get(keyOf('AcroForm'));
  const marked = form.clone();
  marked.set(keyOf('SigFlags'), PDFNumber.of(3));
  if (held instanceof PDFRef) {
    update.put(held, marked);
    return;
  }
  const root = base.root.clone();
  root.set(keyOf('AcroForm'), marked);
  update.put(base.trailer.get(keyOf('Root')) as PDFRef, root);
}

/** Writes where the signature will stand, and reads all around it. */
function withRange(bytes: Buffer, dictAt: number, room: number): PreparedField {
  const range = bytes.indexOf(`/ByteRange [ 0 ${PLACE} ${PLACE} ${PLACE} ]`, dictAt, 'latin1');
  const contents = bytes.indexOf('/Contents <', dictAt, 'latin1') + '/Contents '.length;
  if (range < 0 || contents < dictAt) {
    throw new Error('the room for a signature is not where it was written');
  }
  const after = contents + room * 2 + 2;
  const places = [contents, after, bytes.length - after].map((place) => String(place).padEnd(10));
  bytes.write(`/ByteRange [ 0 ${places.join(' ')} ]`, range, 'latin1');
  const digest = createHash('sha256')
    .update(bytes.subarray(0, contents))
    .update(bytes.subarray(after))
    .digest();
  return { bytes, contents, room, digest };
}
