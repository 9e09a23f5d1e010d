import type { SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import type { EntityManager } from 'typeorm';
import type { ItemContent } from '../agenda/agenda-item.entity.js';

export interface ReviewedContent {
  itemId: string;
  startedAt: Date;
  content: ItemContent;
}

/**
 * What each § of a meeting said when it was last sent to be reviewed: its version of then, which the round has sealed; of
 * one that nobody has changed what it says.
 */
export function findReviewedContents(tx: EntityManager, meetingId: string): Promise<ReviewedContent[]> {
  return tx.query(
    `SELECT DISTINCT ON (i.id) i.id AS "itemId", r.started_at AS "startedAt", coalesce(v.content, i.content) AS content
       FROM review_round r
       JOIN review_paragraph p ON p.round_id = r.id
       JOIN agenda_item i ON i.id = p.agenda_item_id
       LEFT JOIN item_version v ON v.agenda_item_id = i.id AND (v.began_version <= p.began_version OR v.number = 1)
      WHERE r.meeting_id = $1
      ORDER BY i.id, r.number DESC, v.number DESC`,
    [meetingId],
  );
}

/** What an official proposed for each § that his memorandum was taken in as, as it was last handed in. */
export async function findProposedSections(
  tx: EntityManager,
  meetingId: string,
): Promise<Map<string, SectionInFile[]>> {
  const rows: { itemId: string; sections: SectionInFile[] }[] = await tx.query(
    `SELECT DISTINCT ON (i.id) i.id AS "itemId", s.sections
       FROM agenda_item i
       JOIN memorandum_acceptance a ON a.agenda_item_id = i.id
       JOIN memorandum_submission s ON s.id = a.submission_id
      WHERE i.meeting_id = $1
      ORDER BY i.id, s.number DESC`,
    [meetingId],
  );
  return new Map(rows.map(({ itemId, sections }) => [itemId, sections]));
}
