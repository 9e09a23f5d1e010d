import type { CorrectionPublicationView } from '@klubbat/shared/contracts/correction';
import { personalDataIn } from '@klubbat/shared/rules/personal-data';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Correction } from '../protocols/correction.entity.js';
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

async function findingsOf(work: Work, { meeting, correction }: About) {
  const texts = [correction.oldText, correction.newText, correction.reason];
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
    return { state, publishedAt: null, masked: false, findings: [] };
  }
  const found = await findCorrectionPublication(work.tx, about.correction.id, version.publicationId);
  return {
    state: found === null ? 'day-only' : 'published',
    publishedAt: found?.publishedAt.toISOString() ?? null,
    masked: version.masked,
    findings: await findingsOf(work, about),
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

/**
 * Lets anyone read the words of a correction beside the public version that stands. Safe to repeat. Refuses with `not-found`
 * where there is no public version, `confidential` of a secret §, and `not-looked-at` where something is masked in the § or looks like
 * personal data and nobody has said that the words may stand.
 */
export async function publishCorrection(work: Work, about: About, confirmed: boolean): Promise<void> {
  const { correction } = about;
  const version = await versionOf(work, correction);
  if (version?.secret === undefined) {
    fail('no-public-version');
  }
  if (version.secret) {
    fail('secret-stays');
  }
  if (!confirmed && (version.masked || (await findingsOf(work, about)).length > 0)) {
    fail('not-looked-at');
  }
  const isNew = await addCorrectionPublication(work.tx, {
    correctionId: correction.id,
    publicationId: version.publicationId,
    publishedBy: work.actor.personId,
    publishedAt: work.now,
  });
  if (isNew) {
    await tell(work, 'correction.published', about);
  }
}

/** Takes the words of a correction off the open pages, at once. Safe to repeat. */
export async function unpublishCorrection(work: Work, about: About): Promise<void> {
  if (await removeCorrectionPublications(work.tx, about.correction.id)) {
    await tell(work, 'correction.unpublished', about);
  }
}
