import type { Aged } from './aged.js';

/*
 * Notes of reading are a chain: only its beginning is removed, up to the first that is to be kept, and never the last of all, from which it
 * goes on. The guard of the table holds a year by the clock of the database, so no limit is later than that.
 */
const LIMIT = `least($2::timestamptz - make_interval(years => $3), now() - interval '1 year')`;

/** Notes of who has read what, of an organisation that has decided for how long it keeps them. */
export const agedNotes: Aged = {
  kind: 'access-notes',
  of: 'organisation',
  keptDays: null,
  years: 'accessNotesYears',
  due: async (tx, now, keeper) => {
    const [row]: { due: number; oldest: Date | null }[] = await tx.query(
      `WITH kept AS (SELECT sequence FROM access_note WHERE organisation_id = $1 AND at >= ${LIMIT}
                      ORDER BY sequence LIMIT 1),
            final AS (SELECT max(sequence) AS sequence FROM access_note WHERE organisation_id = $1)
       SELECT count(*)::int AS due, min(at) AS oldest FROM access_note
        WHERE organisation_id = $1 AND $3::int IS NOT NULL
          AND sequence < (SELECT least((SELECT sequence FROM kept), sequence) FROM final)`,
      [keeper?.id, now, keeper?.accessNotesYears],
    );
    return row ?? { due: 0, oldest: null };
  },
  remove: async (tx, now, keeper, limit) => {
    if (keeper === null || keeper.accessNotesYears === null) {
      return undefined;
    }
    // the beginning alone is looked at: a chain of millions is removed in steps that cost the same
    const [row]: { removed: number; until: Date | null; last: string; hash: string }[] = await tx.query(
      `WITH beginning AS (SELECT sequence, at FROM access_note WHERE organisation_id = $1
                           ORDER BY sequence LIMIT $4::int + 1),
            gone AS (
              DELETE FROM access_note
               WHERE organisation_id = $1
                 AND sequence < (SELECT least(min(sequence) FILTER (WHERE at >= ${LIMIT}), max(sequence)) FROM beginning)
              RETURNING sequence, at, hash)
       SELECT count(*)::int AS removed, max(at) AS until, max(sequence) AS last,
              (SELECT hash FROM gone ORDER BY sequence DESC LIMIT 1) AS hash
         FROM gone`,
      [keeper.id, now, keeper.accessNotesYears, limit],
    );
    return row === undefined || row.until === null
      ? undefined
      : { removed: row.removed, until: row.until, end: { last: Number(row.last), hash: row.hash } };
  },
};
