import type { EntityManager } from 'typeorm';

/** A term as the database is asked for it. */
export interface AskedTerm {
  /** whole words, and words that begin so */
  whole: string;
  /** the same, and words that hold it */
  wide: string;
  excluded: boolean;
}

/** In which texts: of which organisations, and whether of what anyone may read or of what they write. */
export interface Texts {
  organisations: string[] | 'every';
  open: boolean;
}

/** Each query as the database asks it; null for one of nothing but words that stand everywhere (och, att, i). */
export async function findQueries(
  tx: EntityManager,
  asked: { tsquery: string; inside: boolean }[],
  { organisations, open }: Texts,
): Promise<({ whole: string; wide: string } | null)[]> {
  const rows: { whole: string; wide: string; telling: boolean }[] = await tx.query(
    `SELECT term.whole::text AS whole, term.wide::text AS wide, numnode(term.whole) > 0 AS telling
       FROM unnest($1::text[], $2::boolean[]) WITH ORDINALITY AS asked (typed, inside, place)
      CROSS JOIN LATERAL search_term(asked.typed, asked.inside, $3, $4) term ORDER BY asked.place`,
    [
      asked.map(({ tsquery }) => tsquery),
      asked.map(({ inside }) => inside),
      organisations === 'every' ? null : organisations,
      open,
    ],
  );
  return rows.map(({ whole, wide, telling }) => (telling ? { whole, wide } : null));
}
