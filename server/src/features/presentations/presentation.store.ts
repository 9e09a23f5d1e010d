import { IsNull, type EntityManager } from 'typeorm';
import { OpenDocument } from './open-document.entity.js';
import { Presentation } from './presentation.entity.js';

/** Whose page it is: a board's, or the organisation's own. */
export interface Whose {
  organisationId: string;
  boardId: string | null;
}

const where = ({ organisationId, boardId }: Whose) => ({ organisationId, boardId: boardId ?? IsNull() });

export function findPresentation(tx: EntityManager, whose: Whose): Promise<Presentation | null> {
  return tx.getRepository(Presentation).findOneBy(where(whose));
}

export function lockPresentation(tx: EntityManager, whose: Whose): Promise<Presentation | null> {
  return tx.getRepository(Presentation).findOne({ where: where(whose), lock: { mode: 'pessimistic_write' } });
}

export async function savePresentation(tx: EntityManager, presentation: Presentation): Promise<void> {
  await tx.getRepository(Presentation).save(presentation);
}

/** Of one page, those that are not removed, newest first. */
export function findOpenDocuments(tx: EntityManager, whose: Whose): Promise<OpenDocument[]> {
  return tx.getRepository(OpenDocument).find({
    where: { ...where(whose), removedAt: IsNull() },
    order: { day: 'DESC', number: 'DESC' },
  });
}

export function findOpenDocument(tx: EntityManager, id: string): Promise<OpenDocument | null> {
  return tx.getRepository(OpenDocument).findOneBy({ id, removedAt: IsNull() });
}

export function lockOpenDocument(tx: EntityManager, id: string): Promise<OpenDocument | null> {
  return tx
    .getRepository(OpenDocument)
    .findOne({ where: { id, removedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
}

export async function saveOpenDocument(tx: EntityManager, document: OpenDocument): Promise<void> {
  await tx.getRepository(OpenDocument).save(document);
}

/** The number of the next document of a page, under a lock on whose it is: removed ones keep theirs. */
export async function nextDocumentNumber(
  tx: EntityManager,
  { organisationId, boardId }: Whose,
): Promise<number> {
  await tx.query(
    boardId === null
      ? 'SELECT 1 FROM organisation WHERE id = $1 FOR NO KEY UPDATE'
      : 'SELECT 1 FROM board WHERE id = $1 FOR NO KEY UPDATE',
    [boardId ?? organisationId],
  );
  const rows: { next: number }[] = await tx.query(
    `SELECT coalesce(max(number), 0) + 1 AS next FROM open_document
      WHERE organisation_id = $1 AND board_id IS NOT DISTINCT FROM $2`,
    [organisationId, boardId],
  );
  return rows[0]?.next ?? 1;
}

/** What files are, by id: their size and sum. */
export async function findFileFacts(
  tx: EntityManager,
  ids: string[],
): Promise<Map<string, { size: number; sha256: string }>> {
  const rows: { id: string; size: number; sha256: string }[] = await tx.query(
    'SELECT id, size, sha256 FROM stored_file WHERE id = ANY ($1)',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
