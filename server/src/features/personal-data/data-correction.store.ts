import { IsNull, type EntityManager } from 'typeorm';
import { DataCorrection } from './data-correction.entity.js';

/** With the names of who asked, where, and who settled it. */
export type CorrectionRow = DataCorrection & { organisation: string; person: string; settler: string | null };

const MOST_SHOWN = 200;

/** Of a person, of an organisation, or one: what waits first, then the newest. */
export function findCorrections(
  tx: EntityManager,
  of: { personId?: string; organisationId?: string; id?: string },
): Promise<CorrectionRow[]> {
  return tx.query(
    `SELECT c.id, c.organisation_id AS "organisationId", o.name AS organisation, c.person_id AS "personId", p.name AS person,
            c.wish, c.asked_at AS "askedAt", c.outcome, c.answer, s.name AS settler, c.settled_at AS "settledAt"
       FROM data_correction c
       JOIN organisation o ON o.id = c.organisation_id
       JOIN person p ON p.id = c.person_id
       LEFT JOIN person s ON s.id = c.settled_by
      WHERE ($1::uuid IS NULL OR c.person_id = $1) AND ($2::uuid IS NULL OR c.organisation_id = $2)
        AND ($3::uuid IS NULL OR c.id = $3)
      ORDER BY c.settled_at IS NOT NULL, c.asked_at DESC, c.id LIMIT ${MOST_SHOWN}`,
    [of.personId ?? null, of.organisationId ?? null, of.id ?? null],
  );
}

/** Adds it, once. False where it stands already. */
export async function addCorrection(
  tx: EntityManager,
  {
    id,
    organisationId,
    personId,
    wish,
    askedAt,
  }: Omit<DataCorrection, 'outcome' | 'answer' | 'settledBy' | 'settledAt'>,
): Promise<boolean> {
  const added: unknown[] = await tx.query(
    `INSERT INTO data_correction (id, organisation_id, person_id, wish, asked_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (id) DO NOTHING RETURNING id`,
    [id, organisationId, personId, wish, askedAt],
  );
  return added.length > 0;
}

/** How many of a person's wait in an organisation. */
export function countWaiting(tx: EntityManager, personId: string, organisationId: string): Promise<number> {
  return tx.getRepository(DataCorrection).countBy({ personId, organisationId, settledAt: IsNull() });
}

export function lockCorrection(
  tx: EntityManager,
  id: string,
  organisationId: string,
): Promise<DataCorrection | null> {
  return tx
    .getRepository(DataCorrection)
    .findOne({ where: { id, organisationId }, lock: { mode: 'pessimistic_write' } });
}

export async function settleCorrection(
  tx: EntityManager,
  id: string,
  settled: Pick<DataCorrection, 'outcome' | 'answer' | 'settledBy' | 'settledAt'>,
): Promise<void> {
  await tx.getRepository(DataCorrection).update({ id }, settled);
}
