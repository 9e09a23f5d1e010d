import type { EntityManager } from 'typeorm';
import type { Conversion } from '../files/conversion.entity.js';
import type { TextFault } from '@klubbat/shared/vocabulary/file-text-words';
import { inPortions } from '../../platform/portions.js';
import { entityPart, part, readTogether, type ReadParts } from '../../platform/read-together.js';
import { Attachment } from './attachment.entity.js';

/** What is known of the file of an attachment. */
export interface KnownFile {
  size: number;
  mediaType: string;
  sha256: string;
  /** what came of making an Office file into pages */
  conversion: Pick<Conversion, 'state' | 'pagesFileId' | 'fault'> | null;
  /** why its text cannot be read */
  textFault: TextFault | null;
}

export type AttachmentRow = Attachment & { stored: KnownFile | null };

type KnownOf = Omit<KnownFile, 'conversion'> & { id: string } & {
  [K in 'state' | 'pagesFileId' | 'fault']: Conversion[K] | null;
};

/** Of the meeting `$1`, to be read together with more of it: its attachments in order, and what is known of their files. */
export const attachmentParts = {
  attachments: entityPart(Attachment, 'FROM attachment t WHERE t.meeting_id = $1 ORDER BY t.position'),
  attachedFiles: part<KnownOf>(
    `SELECT a.id, f.size, f.media_type AS "mediaType", f.sha256, c.state, c.pages_file_id AS "pagesFileId", c.fault,
            (SELECT t.fault FROM file_text t WHERE t.sha256 = text_sum(f.id)) AS "textFault"
       FROM attachment a JOIN stored_file f ON f.id = a.file_id LEFT JOIN conversion c ON c.file_id = f.id
      WHERE a.meeting_id = $1`,
  ),
};

/** Each attachment with what is known of its file. */
export function withFiles({
  attachments,
  attachedFiles,
}: ReadParts<typeof attachmentParts>): AttachmentRow[] {
  const byId = new Map(
    attachedFiles.map(({ id, state, pagesFileId, fault, ...file }): [string, KnownFile] => [
      id,
      { ...file, conversion: state === null ? null : { state, pagesFileId, fault } },
    ]),
  );
  return attachments.map((attachment) => ({ ...attachment, stored: byId.get(attachment.id) ?? null }));
}

/** A meeting's attachments in order, with what is known of their files (never the bytes). */
export async function findAttachments(tx: EntityManager, meetingId: string): Promise<AttachmentRow[]> {
  return withFiles(await readTogether(tx, attachmentParts, [meetingId]));
}

export function findAttachment(tx: EntityManager, id: string): Promise<Attachment | null> {
  return tx.getRepository(Attachment).findOneBy({ id });
}

export async function addAttachments(tx: EntityManager, attachments: Attachment[]): Promise<void> {
  await inPortions(attachments, (some) => tx.getRepository(Attachment).insert(some));
}

export function saveAttachment(tx: EntityManager, attachment: Attachment): Promise<Attachment> {
  return tx.getRepository(Attachment).save(attachment);
}

/**
 * Numbers 1, 2, 3 … in this order. In two steps, since no two may bear one number even for a moment; one that keeps its
 * number is not touched.
 */
export async function giveAttachmentNumbers(tx: EntityManager, ids: string[]): Promise<void> {
  const placed = `FROM unnest($1::uuid[]) WITH ORDINALITY AS placed (id, number)
      WHERE attachment.id = placed.id AND attachment.number <> placed.number`;
  await tx.query(`UPDATE attachment SET number = -attachment.number ${placed}`, [ids]);
  await tx.query(`UPDATE attachment SET number = placed.number, position = placed.number - 1 ${placed}`, [
    ids,
  ]);
}

export async function removeAttachment(tx: EntityManager, id: string): Promise<void> {
  await tx.getRepository(Attachment).delete({ id });
}
