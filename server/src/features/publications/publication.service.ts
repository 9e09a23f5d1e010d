import type { PublicationView } from '@klubbat/shared/contracts/publication';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record as tell } from '../audit/audit.store.js';
import { sha256Of } from '../files/stored-file.store.js';
import { printable, renderDocument } from '../protocols/document.service.js';
import { composeVersion } from './compose-version.js';
import { tellCorrections } from './corrected-pdf.service.js';
import { isPrepared, lockAll, preparedOf, told, type About } from './prepared-publication.js';
import { publicRecord } from './public-record.js';
import { adjustedVersion, showPublication } from './publication-view.service.js';
import type { Publication } from './publication.entity.js';
import { findPublications, findPublicPdf, savePublication } from './publication.store.js';

/** The public version as its masks make it, ready to be drawn. */
async function composed(
  work: Work,
  about: About,
  publication: Pick<Publication, 'masks' | 'attachments' | 'sourceSha256'>,
) {
  const { record } = await adjustedVersion(work, about.adjustment);
  const file = publicRecord(record, { paragraphs: about.adjustment.paragraphs, masks: publication.masks });
  return { file, ...(await composeVersion(work, about, { ...publication, file })) };
}

/**
 * Publishes what was submitted, in the place of the public version that stood. Whoever prepared it cannot: two have read it
 * (the database refuses it too). Refuses with `same-person`, `stale-version` or `wrong-step`.
 */
export async function approveDraft(work: Work, about: About, version: number): Promise<PublicationView> {
  const all = await lockAll(work, about);
  const draft = preparedOf(all, version);
  if (draft.state !== 'submitted') {
    fail('wrong-step');
  }
  if (draft.preparedBy === work.actor.personId) {
    fail('same-person');
  }
  const standing = all.find(({ state }) => state === 'published');
  if (standing !== undefined) {
    await withdrawOne(work, standing, 'Ersatt av en ny offentlig version');
  }
  const { file, content, attachments } = await composed(work, about, draft);
  const pdf = await renderDocument(work.tx, content, attachments);
  const sha256 = sha256Of(pdf);
  await savePublication(work.tx, {
    ...draft,
    state: 'published',
    approvedBy: work.actor.personId,
    publishedAt: work.now,
    record: file,
    pdf: Buffer.from(pdf),
    sha256,
  });
  await tell(work, {
    action: 'publication.published',
    ...told(about, {
      number: draft.number,
      sha256,
      sourceSha256: draft.sourceSha256,
      masks: draft.masks.length,
    }),
  });
  await tellCorrections(work, about);
  return showPublication(work, about);
}

function withdrawOne(work: Work, publication: Publication, reason: string): Promise<void> {
  return savePublication(work.tx, {
    ...publication,
    state: 'withdrawn',
    withdrawnBy: work.actor.personId,
    withdrawnAt: work.now,
    withdrawnReason: reason,
  });
}

/** Takes what is published off the web, at once. Done again it changes nothing; where nothing was published it is `wrong-step`. */
export async function withdrawPublication(
  work: Work,
  about: About,
  reason: string,
): Promise<PublicationView> {
  const all = await lockAll(work, about);
  const standing = all.find(({ state }) => state === 'published');
  if (standing === undefined && !all.some(({ state }) => state === 'withdrawn')) {
    fail('wrong-step');
  }
  if (standing !== undefined) {
    await withdrawOne(work, standing, reason);
    await tell(work, {
      action: 'publication.withdrawn',
      ...told(about, { number: standing.number, reason }),
    });
  }
  return showPublication(work, about);
}

/** The draft as anyone would read it; without a draft as if nothing were masked. Refuses with `not-adjusted`. */
export async function previewPublication(
  work: Work,
  about: About,
): Promise<{ title: string; pdf: () => Promise<Uint8Array> }> {
  const { sha256 } = await adjustedVersion(work, about.adjustment);
  const draft = (await findPublications(work.tx, about.adjustment.id)).find(isPrepared);
  const { content, attachments } = await composed(
    work,
    about,
    draft ?? { masks: [], attachments: [], sourceSha256: sha256 },
  );
  return { title: content.fileTitle, pdf: await printable(work.tx, content, attachments) };
}

/** What anyone may read. Refuses with `not-found` what is not published, no longer, or not there at all: alike. */
export async function openPublication(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  adjustmentId: string,
): Promise<{ pdf: Buffer; title: string }> {
  return (await findPublicPdf(tx, adjustmentId, dayInSweden(now))) ?? fail('not-found');
}
