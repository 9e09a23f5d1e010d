import {
  actLines,
  actReason,
  sealLines,
  sealReason,
  signatureWords,
} from '@klubbat/shared/sentences/signature-sentences';
import { signerCapacityWords } from '@klubbat/shared/sentences/words';
import { dayInSweden, timeInSweden } from '../../platform/clock.js';
import { recordOwn } from '../audit/audit.store.js';
import { sha256Of } from '../files/stored-file.store.js';
import { hashOfEvidence } from '../protocols/evidence-hash.js';
import { addSignedPart, readSignedPdf } from '../protocols/signed-part.store.js';
import { findNextAct, findOnPaper, type ActFacts, type SealedVersion } from './act-facts.store.js';
import { writeSignature, type SignatureToWrite, type Writing } from './write-signature.js';

/** One signature of a protocol that is to be written; no id: the seal. */
interface Part extends SignatureToWrite {
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
  const { signatureId, ...toWrite } = part;
  const before = await readSignedPdf(tx, version.id);
  const { certificate, ...written } = await writeSignature(
    writing,
    version.organisationId,
    before.pdf,
    toWrite,
  );
  const position = before.parts + 1;
  await addSignedPart(tx, {
    protocolVersionId: version.id,
    position,
    signatureId,
    ...written,
    certificate,
    madeAt: now,
  });
  await recordOwn(tx, now, {
    action: signatureId === null ? 'adjustment.sealed' : 'adjustment.signature-written',
    organisationId: version.organisationId,
    meetingId: version.meetingId,
    subjectId: version.adjustmentId,
    details: { name: part.name, position, sha256: written.sha256, certificateSha256: sha256Of(certificate) },
  });
  return true;
}
