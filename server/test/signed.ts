import type { BoundFile } from '../src/documents/bound-file.js';
import { signatureMark } from '../src/documents/signature-mark.js';
import { renderPdf } from '../src/documents/render-pdf.js';
import { readRevision } from '../src/signatures/pdf-revision.js';
import { signField, type FieldSignature } from '../src/signatures/sign-field.js';
import { timeStampRequest, tokenOf } from '../src/signatures/time-stamp.js';
import { richProtocol } from './rich-protocol.js';
import { withFields } from './signable.js';
import { testAuthority, testSigner } from './signers.js';
import { answer, stampSigner } from './time-stamp-authority.js';

export const fieldNames = ['signer-1', 'signer-2', 'seal'] as const;

/** A drawing for a field. */
export const testMark = (text = 'Godkänt') =>
  signatureMark({
    width: 300,
    height: 50,
    day: '2026-06-12',
    lines: ['Åsa Öberg', 'Underskrivet den 12 juni 2026 kl. 12.00.00', text],
  });

export interface Signed {
  readonly pdf: Uint8Array;
  /** before the first, and after each signature */
  readonly steps: readonly Uint8Array[];
  readonly root: Uint8Array;
  readonly stampRoot: Uint8Array;
  readonly stamped: { readonly token: Uint8Array; readonly imprint: string };
  readonly at: Date;
  readonly given: FieldSignature;
}

/** A protocol with appendices and three signatures: the first has a time stamp and an objection, the last the log's head. */
export async function signedThrice(bound: readonly BoundFile[] = []): Promise<Signed> {
  const at = new Date('2026-06-12T10:00:00Z');
  const root = testAuthority();
  const stamps = testAuthority('Provstämplarnas rot');
  const stamping = stampSigner(stamps);
  let stamped = { token: new Uint8Array(), imprint: '' };
  const timeStamp = async (imprint: Uint8Array) => {
    const nonce = Uint8Array.of(0, 200, 3, 4);
    const token = tokenOf(await answer(timeStampRequest(imprint, nonce), stamping, at), imprint, nonce);
    stamped = { token: new Uint8Array(token), imprint: Buffer.from(imprint).toString('hex') };
    return token;
  };
  const base = await withFields(await renderPdf(richProtocol(), bound), fieldNames);
  const given: FieldSignature = {
    pdf: base,
    field: 'signer-1',
    appearance: testMark('Invändning: Jag anser att § 4 inte återger yrkandet rätt. ✓'),
    name: 'Åsa Öberg',
    reason: 'Godkänt med invändning',
    at,
    signer: testSigner(root, 'Åsa Öberg'),
    timeStamp,
  };
  const { timeStamp: _, ...plain } = given;
  const first = await signField(given);
  const second = await signField({ ...plain, pdf: first, field: 'signer-2' });
  const evidence = { sequence: 7, hash: 'ab'.repeat(32) };
  const third = await signField({ ...plain, pdf: second, field: 'seal', evidence });
  return {
    pdf: third,
    steps: [base, first, second, third],
    root: root.certificate,
    stampRoot: stamps.certificate,
    stamped,
    at,
    given,
  };
}

/** Each signature's value, and the bytes that it is over, found by the text of the file alone. */
export function partsOf(pdf: Uint8Array): { value: Buffer; covered: Buffer }[] {
  const { bytes } = readRevision(pdf);
  const all = Buffer.from(bytes);
  const ranges = all.toString('latin1').matchAll(/\/ByteRange \[ 0 (\d+) +(\d+) +(\d+) +\]/g);
  return [...ranges].map((range) => {
    const [from = 0, to = 0, rest = 0] = range.slice(1).map(Number);
    const padded = Buffer.from(all.toString('latin1', from + 1, to - 1), 'hex');
    return {
      value: padded.subarray(0, 4 + padded.readUInt16BE(2)),
      covered: Buffer.concat([all.subarray(0, from), all.subarray(to, to + rest)]),
    };
  });
}
