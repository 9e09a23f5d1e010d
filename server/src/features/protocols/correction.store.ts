import type { EntityManager } from 'typeorm';
import { Correction } from './correction.entity.js';

export async function addCorrection(tx: EntityManager, correction: Correction): Promise<void> {
  await tx.getRepository(Correction).insert(correction);
}

export function findCorrection(tx: EntityManager, id: string): Promise<Correction | null> {
  return tx.getRepository(Correction).findOneBy({ id });
}

/** Those of a meeting's protocol, in the order of their numbers. */
export function findCorrections(tx: EntityManager, meetingId: string): Promise<Correction[]> {
  return tx.getRepository(Correction).find({ where: { meetingId }, order: { number: 'ASC' } });
}

/** The names of those who have registered them, by their ids. */
export async function findRegistrars(tx: EntityManager, meetingId: string): Promise<Map<string, string>> {
  const rows: { id: string; name: string }[] = await tx.query(
    'SELECT DISTINCT p.id, p.name FROM correction c JOIN person p ON p.id = c.registered_by WHERE c.meeting_id = $1',
    [meetingId],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The correction with one of its large frozen parts. */
export function readCorrection(tx: EntityManager, id: string, part: 'content' | 'pdf'): Promise<Correction> {
  return tx
    .getRepository(Correction)
    .createQueryBuilder('correction')
    .addSelect(`correction.${part}`)
    .where({ id })
    .getOneOrFail();
}

/** Those for whose words no later one stands. */
export function standingCorrections<C extends Pick<Correction, 'id' | 'replacesId'>>(
  corrections: readonly C[],
): C[] {
  const replaced = new Set(corrections.map(({ replacesId }) => replacesId));
  return corrections.filter(({ id }) => !replaced.has(id));
}

const sumOf = (text: string) => `encode(sha256(convert_to((${text})::text, 'UTF8')), 'hex')`;

/** Of a row `c`: its content, and what its columns say of it, as PostgreSQL writes them. */
export const CORRECTION_SUMS = {
  content: sumOf('c.content'),
  words:
    sumOf(`jsonb_build_array(c.meeting_id, c.protocol_version_id, c.paragraph, c.number, c.old_text, c.new_text, c.reason,
    c.ground, c.decided_as, c.decided_by, c.decided_in, c.decided_on, c.replaces_id)`),
};

/** These sums stand in the evidence log beside that of the PDF, so that none of it can be changed unseen. */
export async function sumsOfCorrection(
  tx: EntityManager,
  id: string,
): Promise<{ contentSha256: string; wordsSha256: string }> {
  const [sums]: { contentSha256: string; wordsSha256: string }[] = await tx.query(
    `SELECT ${CORRECTION_SUMS.content} AS "contentSha256", ${CORRECTION_SUMS.words} AS "wordsSha256"
       FROM correction c WHERE c.id = $1`,
    [id],
  );
  if (sums === undefined) {
    throw new Error('the correction is not there');
  }
  return sums;
}
