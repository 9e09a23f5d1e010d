import { v7 as newId } from 'uuid';
import { importSentences } from '@klubbat/shared/sentences/import-sentences';
import { evidenceFaults } from '@klubbat/shared/sentences/notice-sentences';
import type { EvidenceShows } from '@klubbat/shared/vocabulary/notice-words';
import type { FileAnswer } from '../../http/answer.js';
import { onlyFile } from '../../http/only-file.js';
import type { UploadedFile } from '../../http/read-input.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { attachmentFile } from '../attachments/attachment-file.service.js';
import { keepChecked } from '../attachments/attachment.service.js';
import { record } from '../audit/audit.store.js';
import { sha256Of } from '../files/stored-file.store.js';
import { lockNotice } from '../protocols/protocol.store.js';
import { findEvidence, findEvidenceFile, insertEvidence } from './notice-evidence.store.js';
import type { NoticeSubject } from './notice-subject.js';

/** A person looks at it: a page as PDF, or a picture of it. */
const KINDS = ['application/pdf', 'image/png', 'image/jpeg'];
/** More than anybody needs to show that one notice was up. */
const MOST = 20;

const refuse = (message: string): never => fail('invalid', { errors: [{ path: '$.file', message }] });

/**
 * Registers a file that shows that a notice was up on another's board, or that it was taken down. It never changes. The same bytes
 * once more are the same. Refuses with `locked` for our own board, which is seen by the minute, and with `invalid` and
 * `file-broken` what is no PDF and no picture.
 *
 * @returns whether it is new
 */
export async function addEvidence(
  work: Work,
  { notice, organisationId, meetingId }: NoticeSubject,
  shows: EvidenceShows,
  files: UploadedFile[],
): Promise<boolean> {
  const file = onlyFile(files, { noFile: evidenceFaults.noFile, oneFile: importSentences.oneFile });
  if (notice.own) {
    fail('locked', { params: { what: 'Anslaget på den egna tavlan' } });
  }
  await lockNotice(work.tx, notice.id);
  const sha256 = sha256Of(file.bytes);
  const known = await findEvidence(work.tx, notice.id);
  if (known.some((one) => one.shows === shows && one.sha256 === sha256)) {
    return false;
  }
  if (known.length >= MOST) {
    refuse(evidenceFaults.tooMany);
  }
  const { id: fileId, mediaType } = await keepChecked(work, file);
  if (!KINDS.includes(mediaType)) {
    refuse(evidenceFaults.otherKind);
  }
  const evidence = {
    id: newId(),
    noticeId: notice.id,
    shows,
    fileId,
    fileName: file.name,
    sha256,
    addedBy: work.actor.personId,
    addedAt: work.now,
  };
  await insertEvidence(work.tx, evidence);
  await record(work, {
    action: 'notice.evidence-added',
    organisationId,
    meetingId,
    subjectId: notice.id,
    details: { shows, file: file.name, sha256 },
  });
  return true;
}

/** The file as it was registered. Refuses with `not-found` where it is of another notice. */
export async function evidenceFile(work: Work, noticeId: string, id: string): Promise<FileAnswer> {
  const evidence = (await findEvidenceFile(work.tx, noticeId, id)) ?? fail('not-found');
  return attachmentFile(work, evidence);
}
