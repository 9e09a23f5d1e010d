import type { EntityManager } from 'typeorm';
import {
  actLines,
  actReason,
  sealLines,
  sealReason,
  signatureWords,
} from '@klubbat/shared/sentences/signature-sentences';
import { signerCapacityWords } from '@klubbat/shared/sentences/words';
import { dayInSweden, timeInSweden } from '../../platform/clock.js';
import type { Named } from '../../signatures/certificate.js';
import { signedData, type TimeStamper } from '../../signatures/cms.js';
import { fillRoom } from '../../signatures/sign-field.js';
import { readTimeStamp } from '../../signatures/time-stamp.js';
import { recordOwn } from '../audit/audit.store.js';
import { chainHead } from '../audit/evidence.store.js';
import { sha256Of } from '../files/stored-file.store.js';
import { prepareSignatureApart } from '../printing/print.js';
import type { SignatureToPrepare } from '../printing/print-task.js';
import { hashOfEvidence } from '../protocols/evidence-hash.js';
import { addSignedPart, readSignedPdf } from '../protocols/signed-part.store.js';
import { findNextAct, findOnPaper, type ActFacts, type SealedVersion } from './act-facts.store.js';
import { signerFor, type Authority } from './authority.service.js';

export interface Writing {
  readonly tx: EntityManager;
  readonly now: Date;
  readonly authority: Authority;
  /** without it there are no time stamps */
  readonly timeStamp: TimeStamper | undefined;
}

/** One signature that is to be written: who signs, and what its field says. */
interface Part extends Omit<SignatureToPrepare, 'pdf' | 'evidence'> {
  readonly subject: Named;
  readonly signatureId: string | null;
}

const momentOf = (at: Date) => ({ day: dayInSweden(at), time: timeInSweden(at) });

/** The signature is made now; when the act was done stands in it in words, a moment before or long before. */
function partOfAct(now: Date, version: SealedVersion, act: ActFacts): Part {
  const moment = momentOf(act.signedAt);
  return {
    signatureId: act.signatureId,
    subject: {
      commonName: act.name,
      title: signerCapacityWords[act.capacity],
      organisation: version.organisation,
    },
    field: `signer-${act.position + 1}`,
    name: act.name,
    reason: actReason({ ...act, at: moment }),
    at: now,
    act: { id: act.signatureId, hash: hashOfEvidence(act.evidence) },
    lines: actLines({ ...act, at: moment }),
    day: moment.day,
  };
}

async function partOfSeal({ tx, now }: Writing, version: SealedVersion): Promise<Part> {
  const { organisation, byBody } = version;
  const moment = momentOf(now);
  return {
    signatureId: null,
    subject: { commonName: organisation, title: signatureWords.seal, organisation },
    field: 'seal',
    name: organisation,
    reason: sealReason,
    at: now,
    lines: sealLines({ organisation, byBody, at: moment, onPaper: await findOnPaper(tx, version.id) }),
    day: moment.day,
  };
}

/** What is to be written next: the acts as they were given, then the seal. One who signs after it is written behind it. */
async function nextPart(writing: Writing, version: SealedVersion): Promise<Part | undefined> {
  if (version.withdrawn) {
    return undefined;
  }
  const act = await findNextAct(writing.tx, version.id);
  if (act !== undefined) {
    return partOfAct(writing.now, version, act);
  }
  return version.adjusted && !version.sealed ? partOfSeal(writing, version) : undefined;
}

/** Signs with a key that is made for it; the time stamp's own moment is told where there is one. */
async function sign({ authority, timeStamp }: Writing, { subject, at }: Part, digest: Uint8Array) {
  const signer = signerFor(authority, subject, at);
  let stampedAt: Date | null = null;
  const stamp: TimeStamper | undefined =
    timeStamp &&
    (async (imprint) => {
      const token = await timeStamp(imprint);
      stampedAt = readTimeStamp(token, imprint)?.at ?? null;
      return token;
    });
  const signature = await signedData({ signer, digest, timeStamp: stamp });
  const [certificate = new Uint8Array()] = signer.certificates;
  return { signature, stampedAt: stampedAt as Date | null, certificate };
}

/**
 * Writes what is next into a frozen protocol, behind all that stands there already, with the head of the organisation's
 * evidence log as it is now. Called with the version locked. Returns false when nothing is left to write.
 *
 * @throws NoTimeStamp, and what drawing refuses
 */
export async function writeNextPart(writing: Writing, version: SealedVersion): Promise<boolean> {
  const { tx, now } = writing;
  const part = await nextPart(writing, version);
  if (part === undefined) {
    return false;
  }
  const { subject: _, signatureId, ...field } = part;
  const before = await readSignedPdf(tx, version.id);
  const head = await chainHead(tx, version.organisationId);
  const prepared = await prepareSignatureApart({
    ...field,
    pdf: before.pdf,
    ...(head === null ? {} : { evidence: { sequence: head.sequence, hash: head.hash } }),
  });
  const { signature, stampedAt, certificate } = await sign(writing, part, prepared.digest);
  const pdf = Buffer.from(fillRoom(prepared, signature));
  const position = before.parts + 1;
  const whole = sha256Of(pdf);
  await addSignedPart(tx, {
    protocolVersionId: version.id,
    position,
    signatureId,
    increment: pdf.subarray(before.pdf.length),
    sha256: whole,
    certificate: Buffer.from(certificate),
    stampedAt,
    madeAt: now,
  });
  await recordOwn(tx, now, {
    action: signatureId === null ? 'adjustment.sealed' : 'adjustment.signature-written',
    organisationId: version.organisationId,
    meetingId: version.meetingId,
    subjectId: version.adjustmentId,
    details: { name: part.name, position, sha256: whole, certificateSha256: sha256Of(certificate) },
  });
  return true;
}
