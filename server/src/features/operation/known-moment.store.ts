import type { EntityManager } from 'typeorm';

export interface Moments {
  /** by the clock of the database */
  database: Date;
  notedAt: Date | null;
  confirmedAt: Date | null;
}

/** What the clock of a program is held against. */
export async function findMoments(tx: EntityManager): Promise<Moments> {
  const [row]: Moments[] = await tx.query(
    `SELECT clock_timestamp() AS database, k.noted_at AS "notedAt", k.confirmed_at AS "confirmedAt"
       FROM (VALUES (1)) one LEFT JOIN known_moment k ON true`,
  );
  if (row === undefined) {
    throw new Error('PostgreSQL does not tell the time');
  }
  return row;
}

/** Notes the moment of a clock that is to be trusted. It only ever goes forward: programs differ by a little. */
export async function noteMoment(tx: EntityManager, now: Date): Promise<void> {
  await tx.query(
    `INSERT INTO known_moment (id, noted_at) VALUES (1, $1)
     ON CONFLICT ON CONSTRAINT pk_known_moment DO UPDATE SET noted_at = greatest(known_moment.noted_at, excluded.noted_at)`,
    [now],
  );
}

/** Somebody says that this is the right time, whatever was noted before. */
export async function confirmMoment(tx: EntityManager, now: Date): Promise<void> {
  await tx.query(
    `INSERT INTO known_moment (id, noted_at, confirmed_at) VALUES (1, $1, $1)
     ON CONFLICT ON CONSTRAINT pk_known_moment DO UPDATE SET noted_at = excluded.noted_at, confirmed_at = excluded.confirmed_at`,
    [now],
  );
}
