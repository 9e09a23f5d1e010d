import type { AgedKind } from '@klubbat/shared/vocabulary/aged-kinds';
import type { Aged } from './aged.js';

interface WordsOf {
  kind: AgedKind;
  table: string;
  /** the rows of the organisation `$1` whose words may be removed, and have not been; the table as `t` */
  rows: string;
  /** the moment from which a row is of no use any more */
  since: string;
  /** what becomes of the words */
  without: string;
}

/*
 * The guard of the table holds a year by the clock of the database, so no limit is later than that. Without a number of years there is none: `least`
 * would pass over a null.
 */
const LIMIT = `CASE WHEN $3::int IS NOT NULL
  THEN least($2::timestamptz - make_interval(years => $3), now() - interval '1 year') END`;

/** Words of mails: what is left is that there was one, whose it was and when. */
function wordsOf({ kind, table, rows, since, without }: WordsOf): Aged {
  const aged = `FROM ${rows} AND t.words_removed_at IS NULL AND ${since} < ${LIMIT}`;
  return {
    kind,
    of: 'organisation',
    keptDays: null,
    years: 'mailYears',
    due: async (tx, now, keeper) => {
      const [row]: { due: number; oldest: Date | null }[] = await tx.query(
        `SELECT count(*)::int AS due, min(${since}) AS oldest ${aged}`,
        [keeper?.id, now, keeper?.mailYears],
      );
      return row ?? { due: 0, oldest: null };
    },
    remove: async (tx, now, keeper, limit) => {
      const [row]: { removed: number; until: Date | null }[] = await tx.query(
        `WITH aged AS (SELECT t.id, ${since} AS since ${aged} ORDER BY ${since} LIMIT $4 FOR UPDATE OF t SKIP LOCKED),
              gone AS (UPDATE ${table} t SET ${without}, words_removed_at = $2 FROM aged WHERE t.id = aged.id
                       RETURNING aged.since)
         SELECT count(*)::int AS removed, max(since) AS until FROM gone`,
        [keeper?.id, now, keeper?.mailYears, limit],
      );
      return row === undefined || row.until === null ? undefined : { removed: row.removed, until: row.until };
    },
  };
}

/**
 * Words of mails that are of passing use. Calls to meetings and what goes to official mailboxes are the only record of what was said there, and
 * are kept; so is every dispatch.
 */
export const agedMail: readonly Aged[] = [
  wordsOf({
    kind: 'letters',
    table: 'letter',
    rows: `letter t WHERE t.organisation_id = $1 AND t.state IN ('sent', 'failed')
             AND num_nonnulls(t.person_id, t.subscription_id) > 0
             AND NOT EXISTS (SELECT FROM convening_letter c WHERE c.letter_id = t.id)`,
    since: 'coalesce(t.sent_at, t.ordered_at)',
    without: `subject = '', body_text = ''`,
  }),
  wordsOf({
    kind: 'returned-mail',
    table: 'returned_mail',
    rows: `returned_mail t JOIN delivery d ON d.id = coalesce(t.delivery_id, t.attached_to)
            WHERE d.organisation_id = $1 AND (t.handled_at IS NOT NULL OR t.kind <> 'unclear')`,
    since: 't.noted_at',
    without: `raw = '', sender = NULL, subject = NULL, excerpt = NULL`,
  }),
];
