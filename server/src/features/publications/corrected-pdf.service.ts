import type { Work } from '../../platform/work.js';
import { record as tell } from '../audit/audit.store.js';
import { sha256Of } from '../files/stored-file.store.js';
import { lockAdjustment } from '../protocols/protocol.store.js';
import { renderDocument } from '../protocols/document.service.js';
import { composeVersion } from './compose-version.js';
import {
  addCorrectedPdf,
  findLastCorrected,
  findPublicCorrections,
  findStandingWhole,
} from './corrected-pdf.store.js';
import { told, type About } from './prepared-publication.js';

/**
 * Draws the public version that stands anew, with what anyone may know of its corrections: a document of its own, beside the one that
 * was published and those that were drawn before. Called wherever that has become something else; where it has not, or nothing stands,
 * it makes nothing. Under the row lock of the adjustment.
 */
export async function tellCorrections(work: Work, about: About): Promise<void> {
  await lockAdjustment(work.tx, about.adjustment.id);
  const standing = await findStandingWhole(work.tx, about.adjustment.id);
  if (standing === null || standing.sha256 === null || standing.record === null) {
    return;
  }
  const corrections = await findPublicCorrections(work.tx, standing.id);
  const last = await findLastCorrected(work.tx, standing.id);
  if (corrections.length === 0 || last?.isRight === true) {
    return;
  }
  const { content, attachments } = await composeVersion(work, about, {
    ...standing,
    file: standing.record,
    corrected: { corrections, sha256: standing.sha256 },
  });
  const pdf = Buffer.from(await renderDocument(work.tx, content, attachments));
  const sha256 = sha256Of(pdf);
  const number = (last?.number ?? 0) + 1;
  await addCorrectedPdf(work.tx, {
    publicationId: standing.id,
    number,
    corrections,
    pdf,
    sha256,
    madeAt: work.now,
  });
  await tell(work, {
    action: 'publication.corrected',
    ...told(about, {
      number: standing.number,
      sha256,
      publishedSha256: standing.sha256,
      corrections: corrections.map(({ number: of }) => of),
      paragraphs: [...new Set(corrections.map(({ paragraph }) => paragraph))],
    }),
  });
}
