import type { EntityManager } from 'typeorm';

/** A term as the database is asked for it. */
export interface AskedTerm {
  tsquery: string;
  /** as it stands in a title, in lower case; null: too short to be looked for inside of words */
  inTitle: string | null;
  excluded: boolean;
}

/** Those of the terms that are more than words which stand everywhere (och, att, i). */
export async function findTellingTerms(tx: EntityManager, tsqueries: string[]): Promise<boolean[]> {
  const rows: { telling: boolean }[] = await tx.query(
    `SELECT numnode(to_tsquery('swedish', one)) > 0 AS telling
       FROM unnest($1::text[]) WITH ORDINALITY AS asked (one, place) ORDER BY place`,
    [tsqueries],
  );
  return rows.map(({ telling }) => telling);
}
