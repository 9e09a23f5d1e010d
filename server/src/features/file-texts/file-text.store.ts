import type { EntityManager } from 'typeorm';
import { bytesOf } from '../files/stored-file.store.js';
import type { TextFault } from '@klubbat/shared/vocabulary/file-text-words';
import { FileText } from './file-text.entity.js';

/**
 * Takes the file that has waited longest, until `until`: nobody else takes it before then, and if this process dies it
 * is taken again after.
 */
export async function claimText(tx: EntityManager, now: Date, until: Date): Promise<FileText | undefined> {
  const next = await tx
    .getRepository(FileText)
    .createQueryBuilder('text')
    .where(`text.state = 'waiting'`)
    .andWhere('(text.claimed_until IS NULL OR text.claimed_until <= :now)', { now })
    .orderBy('text.asked_at')
    .addOrderBy('text.sha256')
    .limit(1)
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getOne();
  if (next === null) {
    return undefined;
  }
  next.tries += 1;
  next.claimedUntil = until;
  return tx.getRepository(FileText).save(next);
}

/** A file of that sum, whichever: they have the same bytes. */
export async function findFileOfSum(
  tx: EntityManager,
  sha256: string,
): Promise<{ bytes: Buffer; mediaType: string } | undefined> {
  const rows: { sha256: string; bytes: Buffer | null; mediaType: string }[] = await tx.query(
    // a text may have come as bytes of no kind as well
    `SELECT sha256, bytes, media_type AS "mediaType" FROM stored_file
      WHERE sha256 = $1 AND media_type IN ('application/pdf', 'text/plain', 'text/csv') LIMIT 1`,
    [sha256],
  );
  const [found] = rows;
  return found && { mediaType: found.mediaType, bytes: await bytesOf(tx, found) };
}

/** Keeps what was read; the database then writes what each attachment of the file is found by. Done again it changes nothing. */
export async function keepText(
  tx: EntityManager,
  sha256: string,
  { pages, pageCount }: { pages: string[]; pageCount: number | null },
  now: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO file_page (sha256, page, text, words)
     SELECT $1, page, text, searched_words(text) FROM unnest($2::text[]) WITH ORDINALITY AS read (text, page)
      WHERE text <> '' AND EXISTS (SELECT FROM file_text WHERE sha256 = $1 AND state = 'waiting')
     ON CONFLICT DO NOTHING`,
    [sha256, pages],
  );
  await tx
    .getRepository(FileText)
    .update(
      { sha256, state: 'waiting' },
      { state: 'read', pageCount, readPages: pages.length, endedAt: now },
    );
}

/** Notes that a text cannot be read. */
export async function keepTextFault(
  tx: EntityManager,
  sha256: string,
  fault: TextFault,
  now: Date,
): Promise<void> {
  await tx
    .getRepository(FileText)
    .update({ sha256, state: 'waiting' }, { state: 'failed', fault, endedAt: now });
}

/** Lets another process take it at once: this one stops before it was done. */
export async function giveBackText(tx: EntityManager, sha256: string): Promise<void> {
  await tx.getRepository(FileText).update({ sha256, state: 'waiting' }, { claimedUntil: null });
}
