import type { CorrectionPublicationView } from '@klubbat/shared/contracts/correction';
import { maskedCorrection, maskedWordsOf, type CorrectionWords } from '@klubbat/shared/rules/mask-correction';
import { personalDataIn } from '@klubbat/shared/rules/personal-data';
import { correctionDecidedBy } from '@klubbat/shared/sentences/correction-sentences';
import { maskingWords } from '@klubbat/shared/sentences/masking-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Correction } from '../protocols/correction.entity.js';
import { findAdjustment, lockAdjustment, readVersion } from '../protocols/protocol.store.js';
import { composeVersion } from '../publications/compose-version.js';
import { tellCorrections } from '../publications/corrected-pdf.service.js';
import { findStandingWhole } from '../publications/corrected-pdf.store.js';
import { knownNamesIn } from '../publications/known-names.js';
import {
  addCorrectionPublication,
  findCorrectionPublication,
  findStandingVersion,
  removeCorrectionPublications,
} from './correction-publication.store.js';

interface About {
  meeting: Meeting;
  correction: Correction;
}

const versionOf = (work: Work, { adjustmentId, paragraph }: Correction) =>
  findStandingVersion(work.tx, { adjustmentId, paragraph, today: dayInSweden(work.now) });

/** The words as anyone may read them beside the public version that stands. Its open § is there. */
async function wordsOf(work: Work, { meeting, correction }: About): Promise<CorrectionWords> {
  const { oldText, newText, reason, adjustmentId, paragraph } = correction;
  const adjustment = await findAdjustment(work.tx, adjustmentId);
  const standing = await findStandingWhole(work.tx, adjustmentId);
  const { record: adjusted } = await readVersion(work.tx, adjustmentId, 'record');
  if (adjustment === null || standing === null || standing.record === null) {
    fail('no-public-version');
  }
  const about = { meeting, adjustment };
  const { content } = await composeVersion(work, about, { ...standing, file: standing.record });
  const item = content.items.find((one) => one.paragraph === paragraph) ?? fail('no-public-version');
  return maskedCorrection(
    { oldText, newText, reason, decidedBy: correctionDecidedBy(correction) },
    { item, masked: maskedWordsOf(adjusted, standing.masks, paragraph), sign: maskingWords.sign },
  );
}

async function findingsOf(work: Work, { meeting }: About, { oldText, newText, reason }: CorrectionWords) {
  const texts = [oldText, newText, reason];
  const isKnown = await knownNamesIn(work.tx, meeting.organisationId, texts);
  return texts.flatMap((text) =>
    personalDataIn(text, isKnown).map(({ kind, from, to }) => ({ kind, words: text.slice(from, to) })),
  );
}

/** How far anyone may read a correction, and what a person must look at before its words are open. */
export async function presentCorrectionPublication(
  work: Work,
  about: About,
): Promise<CorrectionPublicationView> {
  const version = await versionOf(work, about.correction);
  if (version?.secret !== false) {
    const state = version?.secret === true ? 'secret' : 'no-version';
    return { state, publishedAt: null, masked: false, words: null, findings: [] };
  }
  const found = await findCorrectionPublication(work.tx, about.correction.id, version.publicationId);
  const words = found ?? (await wordsOf(work, about));
  return {
    state: found === null ? 'day-only' : 'published',
    publishedAt: found?.publishedAt.toISOString() ?? null,
    masked: version.masked,
    words,
    findings: await findingsOf(work, about, words),
  };
}

async function tell(
  work: Work,
  action: 'correction.published' | 'correction.unpublished',
  { meeting, correction }: About,
): Promise<void> {
  await record(work, {
    action,
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: correction.id,
    details: { paragraphs: [correction.paragraph], number: correction.number },
  });
}

/** The PDF of the public version tells the corrections as the open pages do. */
async function tellPublicly(work: Work, { meeting, correction }: About): Promise<void> {
  const adjustment = await findAdjustment(work.tx, correction.adjustmentId);
  if (adjustment !== null) {
    await tellCorrections(work, { meeting, adjustment });
  }
}

/**
 * Lets anyone read the words of a correction beside the public version that stands, and in its PDF, without what is masked there. Safe to repeat. Refuses with `not-found`
 * where there is no public version, `confidential` of a secret §, and `not-looked-at` where something is masked in the § or looks like
 * personal data and nobody has said that the words may stand.
 */
export async function publishCorrection(work: Work, about: About, confirmed: boolean): Promise<void> {
  const { correction } = about;
  // one after the other with what else becomes of the public version
  await lockAdjustment(work.tx, correction.adjustmentId);
  const version = await versionOf(work, correction);
  if (version?.secret === undefined) {
    fail('no-public-version');
  }
  if (version.secret) {
    fail('secret-stays');
  }
  const words = await wordsOf(work, about);
  if (!confirmed && (version.masked || (await findingsOf(work, about, words)).length > 0)) {
    fail('not-looked-at');
  }
  const isNew = await addCorrectionPublication(work.tx, {
    correctionId: correction.id,
    publicationId: version.publicationId,
    ...words,
    publishedBy: work.actor.personId,
    publishedAt: work.now,
  });
  if (isNew) {
    await tell(work, 'correction.published', about);
    await tellPublicly(work, about);
  }
}

/** Takes the words of a correction off the open pages and out of the public PDF, at once. Safe to repeat. */
export async function unpublishCorrection(work: Work, about: About): Promise<void> {
  await lockAdjustment(work.tx, about.correction.adjustmentId);
  if (await removeCorrectionPublications(work.tx, about.correction.id)) {
    await tell(work, 'correction.unpublished', about);
    await tellPublicly(work, about);
  }
}
