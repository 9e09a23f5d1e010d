import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { SentExtract, Verification, VerifiedProtocol } from '@klubbat/shared/contracts/verification';
import { isPubliclyKnown } from '@klubbat/shared/rules/publicly-known';
import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import { dayInSweden } from '../../platform/clock.js';
import type { Actor, Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import { subjectOfMeeting } from '../meetings/meeting-subject.js';
import { readCorrection } from '../protocols/correction.store.js';
import { findUntried } from '../protocols/appeal-kinds.store.js';
import { findNotices } from '../protocols/protocol.store.js';
import { readSentFile } from '../sealing/sealed-extract.store.js';
import { compareFiles } from './compare-when-asked.js';
import { appealOf } from './appeal-of.js';
import { beginningsOf, referencesIn } from './beginnings.js';
import { nearestStage } from './nearest-stage.js';
import { presentLater, presentVerified } from './present-corrections.js';
import { findCorrectionFacts, type CorrectionFacts } from './verified-corrections.store.js';
import { presentVerifiedNews } from './present-verified-news.js';
import {
  findSent,
  findVerifiedSigners,
  findVersionIds,
  findVersions,
  type SentFacts,
  type VersionFacts,
} from './verified.store.js';
import { findSignedStages, type SignedStage } from './signed-stage.store.js';

/** Who asks: a stranger, as a rule. */
export type Asking = Pick<Work, 'tx' | 'now'> & { actor: Actor | undefined };

/** As long as the answer to what is not known takes at least: so long that what is not public takes no longer. */
const UNKNOWN_TAKES_MS = 100;

const UNKNOWN: Verification = {
  verdict: 'unknown',
  document: null,
  changes: [],
  stage: null,
  protocol: null,
  extract: null,
  correction: null,
  notPublic: false,
};

async function mayRead({ actor, ...work }: Asking, meetingId: string): Promise<boolean> {
  if (actor === undefined) {
    return false;
  }
  const [requestId, none] = ['', () => undefined];
  const asking = { ...work, actor, requestId, afterCommit: none, noteAccess: none, ifRefused: none };
  const subject = await subjectOfMeeting(asking, meetingId);
  return subject !== undefined && may(actor, 'meeting.read', subject);
}

async function known(asking: Asking, versions: VersionFacts[]): Promise<VersionFacts | undefined> {
  for (const version of versions) {
    if (isPubliclyKnown(version) || (await mayRead(asking, version.meetingId))) {
      return version;
    }
  }
  return undefined;
}

async function presentProtocol({ tx, now }: Asking, version: VersionFacts): Promise<VerifiedProtocol> {
  const { style, meetingDay } = version;
  const notices = await findNotices(tx, [version.adjustmentId]);
  const isUntried = (await findUntried(tx, [version.adjustmentId])).has(version.adjustmentId);
  const signers = await findVerifiedSigners(tx, version.adjustmentId);
  return {
    reference: version.id,
    organisationId: version.organisationId,
    writtenIn: version.parts,
    organisation: version.organisation,
    board: version.board,
    meetingDay,
    paragraphs: paragraphsLabel(style, version.paragraphs, meetingDay),
    version: version.number,
    sha256: version.sha256,
    frozenAt: version.createdAt.toISOString(),
    state: version.state,
    record: version.record,
    adjustedAt: version.adjustedAt?.toISOString() ?? null,
    signers: signers.map(({ name, as, paragraphs, signedAt, method, objection }) => ({
      name,
      as,
      objection,
      paragraphs:
        paragraphs.length < version.paragraphs.length ? paragraphsLabel(style, paragraphs, meetingDay) : null,
      signedAt: signedAt?.toISOString() ?? null,
      method,
    })),
    notices: notices.map(({ board, postedOn, lastAppealDay }) => ({
      board,
      postedOn,
      lastAppealDay: isUntried ? null : lastAppealDay,
    })),
    appeal: appealOf(
      { appealable: version.appealable && !isUntried },
      notices.map(({ lastAppealDay }) => lastAppealDay),
      dayInSweden(now),
    ),
    corrections: (await findCorrectionFacts(tx, { adjustmentIds: [version.adjustmentId] })).map(presentLater),
    news: await presentVerifiedNews(tx, version),
  };
}

/** The answer about a protocol; `changes`: what was done to the file, where one was given. */
async function aboutProtocol(
  asking: Asking,
  version: VersionFacts,
  given: Pick<Verification, 'verdict' | 'changes'>,
): Promise<Verification> {
  return {
    ...UNKNOWN,
    ...given,
    document: 'protocol',
    protocol: await presentProtocol(asking, version),
    notPublic: !isPubliclyKnown(version),
  };
}

/** The answer about a correction, with the protocol that it corrects: as much is known of it as of that. */
async function aboutCorrection(
  asking: Asking,
  correction: CorrectionFacts,
  version: VersionFacts,
  given: Pick<Verification, 'verdict' | 'changes'>,
): Promise<Verification> {
  return {
    ...(await aboutProtocol(asking, version, given)),
    document: 'correction',
    correction: presentVerified(correction),
  };
}

async function knownCorrection(
  asking: Asking,
  corrections: CorrectionFacts[],
): Promise<{ correction: CorrectionFacts; version: VersionFacts } | undefined> {
  for (const correction of corrections) {
    const ids = [correction.protocolVersionId];
    const version = await known(asking, await findVersions(asking.tx, { ids }));
    if (version !== undefined) {
      return { correction, version };
    }
  }
  return undefined;
}

async function presentExtract(tx: EntityManager, sent: SentFacts): Promise<SentExtract> {
  const { organisation, organisationId, board, meetingDay, meetingId, style, paragraphs, sentAt } = sent;
  const later = await findCorrectionFacts(tx, { since: { meetingId, paragraphs, moment: sentAt } });
  return {
    reference: sent.reference,
    organisationId,
    sealedAt: sent.sealedAt?.toISOString() ?? null,
    sha256: sent.sha256,
    organisation,
    board,
    meetingDay,
    paragraphs: paragraphsLabel(style, paragraphs, meetingDay),
    sentAt: sentAt.toISOString(),
    allAdjusted: sent.allAdjusted,
    corrections: later.map(presentLater),
    news: await presentVerifiedNews(tx, sent),
  };
}

/**
 * The answer about an extract that was sent from here. That it was sent makes it a public document (TF 2:10), also before
 * the adjustment; of the protocol behind it no more is told than of any other.
 */
async function aboutExtract(
  asking: Asking,
  sent: SentFacts,
  given: Pick<Verification, 'verdict' | 'changes'>,
): Promise<Verification> {
  const adjustments = sent.adjustments.filter((id) => id !== null);
  const ids = sent.adjustments.length === 1 ? await findVersionIds(asking.tx, adjustments) : [];
  const behind = await known(asking, await findVersions(asking.tx, { ids }));
  return {
    ...UNKNOWN,
    ...given,
    document: 'extract',
    extract: await presentExtract(asking.tx, sent),
    protocol: behind === undefined ? null : await presentProtocol(asking, behind),
  };
}

/** A file that was made from an extract, but is not what was sent. */
async function aboutChangedExtract(asking: Asking, sent: SentFacts, bytes: Buffer): Promise<Verification> {
  const { bytes: registered } = await readSentFile(asking.tx, sent.fileId);
  return aboutExtract(asking, sent, { verdict: 'altered', changes: await compareFiles(registered, bytes) });
}

/** What is signed in a file that is registered: its frozen bytes alone have nothing in them. */
function presentStage(version: VersionFacts, stage: SignedStage | undefined): Verification['stage'] {
  if (stage === undefined) {
    return { signatures: 0, sealed: false, latest: version.parts === 0 };
  }
  const { signatures, sealed, latest } = stage;
  return { signatures, sealed, latest };
}

/** A file of which so much is registered. */
async function heldTo(bytes: Buffer, length: number): Promise<Pick<Verification, 'verdict' | 'changes'>> {
  const changes = length === bytes.length ? [] : await compareFiles(bytes.subarray(0, length), bytes);
  return { verdict: changes.length === 0 ? 'registered' : 'altered', changes };
}

/** A file that begins as a registered one does, or is one: the longest beginning counts. */
async function byBeginning(asking: Asking, bytes: Buffer): Promise<Verification | undefined> {
  const beginnings = beginningsOf(bytes);
  const sums = beginnings.map(({ sha256 }) => sha256);
  const stages = await findSignedStages(asking.tx, sums);
  const ids = stages.map(({ versionId }) => versionId);
  const versions = await findVersions(asking.tx, { ids, sums });
  const sent = await findSent(asking.tx, { sums });
  const corrections = await findCorrectionFacts(asking.tx, { sums });
  for (const { length, sha256 } of beginnings.toReversed()) {
    const stage = stages.find((one) => one.sha256 === sha256);
    const version = await known(
      asking,
      versions.filter((one) => one.sha256 === sha256 || one.id === stage?.versionId),
    );
    if (version !== undefined) {
      const found = await aboutProtocol(asking, version, await heldTo(bytes, length));
      return { ...found, stage: presentStage(version, stage) };
    }
    const corrected = await knownCorrection(
      asking,
      corrections.filter((one) => one.sha256 === sha256),
    );
    if (corrected !== undefined) {
      return aboutCorrection(asking, corrected.correction, corrected.version, await heldTo(bytes, length));
    }
    const extract = sent.find((one) => one.sha256 === sha256);
    if (extract !== undefined) {
      return aboutExtract(asking, extract, await heldTo(bytes, length));
    }
    const drawn = sent.find((one) => one.drawnSha256 === sha256);
    if (drawn !== undefined) {
      return aboutChangedExtract(asking, drawn, bytes);
    }
  }
  return undefined;
}

/** A file that is none of ours, but says whose it would be: by the reference in it, or the one that was given. */
async function byReference(
  asking: Asking,
  bytes: Buffer,
  reference: string | undefined,
): Promise<Verification | undefined> {
  const ids = reference === undefined ? referencesIn(bytes) : [reference];
  const corrected = await knownCorrection(asking, await findCorrectionFacts(asking.tx, { ids }));
  if (corrected !== undefined) {
    const { pdf } = await readCorrection(asking.tx, corrected.correction.id, 'pdf');
    const changes = await compareFiles(pdf, bytes);
    return aboutCorrection(asking, corrected.correction, corrected.version, { verdict: 'altered', changes });
  }
  const [extract] = await findSent(asking.tx, { ids });
  if (extract !== undefined) {
    return aboutChangedExtract(asking, extract, bytes);
  }
  const version = await known(asking, await findVersions(asking.tx, { ids }));
  return version === undefined
    ? undefined
    : aboutProtocol(asking, version, {
        verdict: 'altered',
        changes: await compareFiles(await nearestStage(asking.tx, version.id, bytes), bytes),
      });
}

async function answered(find: () => Promise<Verification | undefined>): Promise<Verification> {
  const asked = performance.now();
  const found = await find();
  if (found !== undefined) {
    return found;
  }
  await pause(Math.max(0, UNKNOWN_TAKES_MS - (performance.now() - asked)));
  return UNKNOWN;
}

/**
 * What a reference stands for. One that does not exist and one that whoever asks may not know of are answered alike, and
 * after the same time.
 */
export function verifyReference(asking: Asking, reference: string): Promise<Verification> {
  return answered(async () => {
    const given: Pick<Verification, 'verdict' | 'changes'> = { verdict: 'reference', changes: [] };
    const ids = [reference];
    const version = await known(asking, await findVersions(asking.tx, { ids }));
    if (version !== undefined) {
      return aboutProtocol(asking, version, given);
    }
    const [extract] = await findSent(asking.tx, { ids });
    if (extract !== undefined) {
      return aboutExtract(asking, extract, given);
    }
    const corrected = await knownCorrection(asking, await findCorrectionFacts(asking.tx, { ids }));
    return corrected && aboutCorrection(asking, corrected.correction, corrected.version, given);
  });
}

/** Whether a file is a registered one, and if not, what was done to it. Keeps and logs nothing of it. */
export function verifyFile(
  asking: Asking,
  bytes: Buffer,
  reference: string | undefined,
): Promise<Verification> {
  return answered(
    async () => (await byBeginning(asking, bytes)) ?? (await byReference(asking, bytes, reference)),
  );
}
