import type { EntityManager } from 'typeorm';
import { part } from '../../platform/read-together.js';

const NAMED_BY = `SELECT FROM agenda_item i
   WHERE i.meeting_id = a.meeting_id AND named_attachments(i.content) && ARRAY[a.number::text, a.id::text]
     AND`;

/**
 * An attachment `a` is secret by itself, or since only secret items name it (`named_attachments`). Which items name it is asked of secret ones first:
 * there are seldom any, and it takes reading through their texts.
 */
const SECRET = `(a.confidential IS NOT NULL OR (
  EXISTS (${NAMED_BY} i.content ? 'confidential') AND NOT EXISTS (${NAMED_BY} NOT i.content ? 'confidential')))`;

/** Of the meeting `$1`, to be read together with more of it: ids of the attachments that are as secret as a secret item. */
export const SECRET_ATTACHMENTS = part<{ id: string }>(
  `SELECT a.id FROM attachment a WHERE a.meeting_id = $1 AND ${SECRET}`,
);

/** Of the meeting `$1`, to be read together with more of it: a row where anything in it is secret. */
export const SECRETS = part<{ id: string }>(
  `(SELECT i.id FROM agenda_item i WHERE i.meeting_id = $1 AND i.content ? 'confidential' LIMIT 1)
   UNION ALL
   (SELECT a.id FROM attachment a WHERE a.meeting_id = $1 AND a.confidential IS NOT NULL LIMIT 1)`,
);

/** Ids of the attachments of a meeting that are as secret as a secret item. */
export async function findSecretAttachments(tx: EntityManager, meetingId: string): Promise<Set<string>> {
  const rows: { id: string }[] = await tx.query(SECRET_ATTACHMENTS.sql, [meetingId]);
  return new Set(rows.map(({ id }) => id));
}

export async function isSecretAttachment(tx: EntityManager, id: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(`SELECT FROM attachment a WHERE a.id = $1 AND ${SECRET}`, [id]);
  return rows.length > 0;
}

/** Is anything secret in the §§ of these numbers (null: in the whole meeting), or in what they append? */
export async function holdsSecrets(
  tx: EntityManager,
  meetingId: string,
  paragraphs: readonly number[] | null = null,
): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `SELECT FROM agenda_item i
      WHERE i.meeting_id = $1 AND ($2::int[] IS NULL OR i.paragraph = ANY ($2))
        AND (i.content ? 'confidential' OR EXISTS (
          SELECT FROM attachment a WHERE a.meeting_id = i.meeting_id AND a.confidential IS NOT NULL
             AND named_attachments(i.content) && ARRAY[a.number::text, a.id::text]))
     UNION ALL
     SELECT FROM attachment a WHERE a.meeting_id = $1 AND $2::int[] IS NULL AND a.confidential IS NOT NULL
      LIMIT 1`,
    [meetingId, paragraphs],
  );
  return rows.length > 0;
}
