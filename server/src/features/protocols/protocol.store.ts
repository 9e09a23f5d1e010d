import type { EntityManager } from 'typeorm';
import { inPortions } from '../../platform/portions.js';
import { Adjustment } from './adjustment.entity.js';
import { Notice } from './notice.entity.js';
import { ProtocolVersion } from './protocol-version.entity.js';
import { Signature } from './signature.entity.js';
import { SignerParagraph } from './signer-paragraph.entity.js';
import { Signer } from './signer.entity.js';

export async function addAdjustments(tx: EntityManager, adjustments: Adjustment[]): Promise<void> {
  await inPortions(adjustments, (some) => tx.getRepository(Adjustment).insert(some as never));
}

export function findAdjustment(tx: EntityManager, id: string): Promise<Adjustment | null> {
  return tx.getRepository(Adjustment).findOneBy({ id });
}

/** With its row locked: signing, withdrawing and all other events of one adjustment happen one after the other. */
export function lockAdjustment(tx: EntityManager, id: string): Promise<Adjustment | null> {
  return tx.getRepository(Adjustment).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

export function saveAdjustment(tx: EntityManager, adjustment: Adjustment): Promise<Adjustment> {
  return tx.getRepository(Adjustment).save(adjustment);
}

export function findAdjustments(tx: EntityManager, meetingId: string): Promise<Adjustment[]> {
  return tx.getRepository(Adjustment).find({ where: { meetingId }, order: { number: 'ASC' } });
}

export async function addVersion(tx: EntityManager, version: ProtocolVersion): Promise<void> {
  await tx.getRepository(ProtocolVersion).insert(version);
}

/**
 * SHA-256 of the meeting file and of the content of a version, as PostgreSQL writes them: beside that of the PDF they
 * stand in the evidence log, so that neither can be changed unseen.
 */
export async function sumsOfVersion(
  tx: EntityManager,
  adjustmentId: string,
): Promise<{ recordSha256: string; contentSha256: string }> {
  const [sums]: { recordSha256: string; contentSha256: string }[] = await tx.query(
    `SELECT encode(sha256(convert_to(record::text, 'UTF8')), 'hex') AS "recordSha256",
            encode(sha256(convert_to(content::text, 'UTF8')), 'hex') AS "contentSha256"
       FROM protocol_version WHERE adjustment_id = $1`,
    [adjustmentId],
  );
  if (sums === undefined) {
    throw new Error('the version is not there');
  }
  return sums;
}

export function findVersion(tx: EntityManager, adjustmentId: string): Promise<ProtocolVersion | null> {
  return tx.getRepository(ProtocolVersion).findOneBy({ adjustmentId });
}

/** The hash of each adjustment's version. */
export async function findVersionHashes(
  tx: EntityManager,
  adjustmentIds: string[],
): Promise<Map<string, string>> {
  const rows: { id: string; sha256: string }[] = await tx.query(
    'SELECT adjustment_id AS id, sha256 FROM protocol_version WHERE adjustment_id = ANY ($1)',
    [adjustmentIds],
  );
  return new Map(rows.map((row) => [row.id, row.sha256]));
}

type FrozenPart = 'record' | 'content' | 'pdf';

/** The version with one of its large frozen parts. */
export function readVersion(
  tx: EntityManager,
  adjustmentId: string,
  part: FrozenPart,
): Promise<ProtocolVersion> {
  return tx
    .getRepository(ProtocolVersion)
    .createQueryBuilder('version')
    .addSelect(`version.${part}`)
    .where({ adjustmentId })
    .getOneOrFail();
}

export async function countVersions(tx: EntityManager, meetingId: string): Promise<number> {
  return tx.getRepository(ProtocolVersion).countBy({ meetingId });
}

export async function addSigners(
  tx: EntityManager,
  signers: Signer[],
  paragraphs: SignerParagraph[],
): Promise<void> {
  await tx.getRepository(Signer).insert(signers);
  await tx.getRepository(SignerParagraph).insert(paragraphs);
}

export async function addSignature(tx: EntityManager, signature: Signature): Promise<void> {
  await tx.getRepository(Signature).insert(signature as never);
}

export function findSignature(tx: EntityManager, signerId: string): Promise<Signature | null> {
  return tx.getRepository(Signature).findOneBy({ signerId });
}

export async function addNotice(tx: EntityManager, notice: Notice): Promise<void> {
  await tx.getRepository(Notice).insert(notice);
}

/** When a notice was taken down, by whom (null: by the program), and what shows it. */
export async function setNoticeRemoved(
  tx: EntityManager,
  id: string,
  removal: Pick<Notice, 'removedOn' | 'removedAt' | 'removedBy' | 'removalEvidence'>,
): Promise<void> {
  await tx.getRepository(Notice).update({ id }, removal);
}

/** Notices of the same adjustment: they stand as long as the last of them. One of no adjustment stands for itself. */
export async function findNoticesBeside(tx: EntityManager, notice: Notice): Promise<Notice[]> {
  return notice.adjustmentId === null
    ? tx.getRepository(Notice).findBy({ id: notice.id })
    : findNotices(tx, [notice.adjustmentId]);
}

/** Nobody else changes anything of a notice, until the transaction ends. */
export async function lockNotice(tx: EntityManager, id: string): Promise<void> {
  await tx.getRepository(Notice).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

export function findNotices(tx: EntityManager, adjustmentIds: string[]): Promise<Notice[]> {
  return tx
    .getRepository(Notice)
    .createQueryBuilder('notice')
    .where('notice.adjustment_id = ANY (:ids)', { ids: adjustmentIds })
    .orderBy('notice.posted_on')
    .addOrderBy('notice.board')
    .getMany();
}
