import type { EntityManager } from 'typeorm';
import { NoticeEvidence } from './notice-evidence.entity.js';

export interface EvidenceRow extends NoticeEvidence {
  size: number;
  mediaType: string;
  addedByName: string;
}

/** What shows that a notice was up, in the order in which it was registered. */
export function findEvidence(tx: EntityManager, noticeId: string): Promise<EvidenceRow[]> {
  return tx.query(
    `SELECT e.id, e.notice_id AS "noticeId", e.shows, e.file_id AS "fileId", e.file_name AS "fileName", e.sha256,
            e.added_by AS "addedBy", e.added_at AS "addedAt", f.size,
            f.media_type AS "mediaType", p.name AS "addedByName"
       FROM notice_evidence e JOIN stored_file f ON f.id = e.file_id JOIN person p ON p.id = e.added_by
      WHERE e.notice_id = $1 ORDER BY e.added_at, e.id`,
    [noticeId],
  );
}

export function findEvidenceFile(
  tx: EntityManager,
  noticeId: string,
  id: string,
): Promise<NoticeEvidence | null> {
  return tx.getRepository(NoticeEvidence).findOneBy({ id, noticeId });
}

export async function insertEvidence(tx: EntityManager, evidence: NoticeEvidence): Promise<void> {
  await tx.getRepository(NoticeEvidence).insert(evidence);
}
