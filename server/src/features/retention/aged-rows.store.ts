import type { AgedKind } from '@klubbat/shared/vocabulary/aged-kinds';
import type { Aged, Keeper } from './aged.js';

interface RowsOf {
  kind: AgedKind;
  table: string;
  key: string;
  /** the column with the moment from which a row is of no use any more */
  since: string;
  keptDays: number;
  /** of which rows */
  where?: string;
  /** the column with its organisation; without it: of the installation */
  organisation?: string;
}

const DAY = 86_400_000;

/** Rows that nothing refers to, each of no use from a moment of its own. */
function rowsOf({ kind, table, key, since, keptDays, where = 'true', organisation }: RowsOf): Aged {
  const aged = `FROM ${table} WHERE ${where} AND ${since} < $1 AND ${organisation === undefined ? '$2::uuid IS NULL' : `${organisation} = $2`}`;
  const which = (now: Date, keeper: Keeper | null) => [
    new Date(now.getTime() - keptDays * DAY),
    keeper?.id ?? null,
  ];
  return {
    kind,
    of: organisation === undefined ? 'installation' : 'organisation',
    keptDays,
    due: async (tx, now, keeper) => {
      const [row]: { due: number; oldest: Date | null }[] = await tx.query(
        `SELECT count(*)::int AS due, min(${since}) AS oldest ${aged}`,
        which(now, keeper),
      );
      return row ?? { due: 0, oldest: null };
    },
    remove: async (tx, now, keeper, limit) => {
      const [row]: { removed: number; until: Date | null }[] = await tx.query(
        `WITH aged AS (SELECT ${key} AS key ${aged} ORDER BY ${since} LIMIT $3 FOR UPDATE SKIP LOCKED),
              gone AS (DELETE FROM ${table} USING aged WHERE ${key} = aged.key RETURNING ${since} AS since)
         SELECT count(*)::int AS removed, max(since) AS until FROM gone`,
        [...which(now, keeper), limit],
      );
      return row === undefined || row.until === null ? undefined : { removed: row.removed, until: row.until };
    },
  };
}

/** Everything that is removed by age but notes of reading, which are a chain. */
const ROWS: readonly RowsOf[] = [
  { kind: 'sessions', table: 'login_session', key: 'token_sha256', since: 'expires_at', keptDays: 1 },
  { kind: 'identity-attempts', table: 'identity_attempt', key: 'id', since: 'expires_at', keptDays: 1 },
  { kind: 'challenges', table: 'passkey_challenge', key: 'id', since: 'expires_at', keptDays: 1 },
  {
    kind: 'unfinished-codes',
    table: 'one_time_code',
    key: 'account_id',
    since: 'created_at',
    keptDays: 7,
    where: 'confirmed_at IS NULL',
  },
  { kind: 'writing-places', table: 'writer_place', key: 'tab', since: 'seen_at', keptDays: 1 },
  { kind: 'caught-mail', table: 'caught_mail', key: 'id', since: 'received_at', keptDays: 90 },
  {
    kind: 'stray-mail',
    table: 'returned_mail',
    key: 'id',
    since: 'noted_at',
    keptDays: 730,
    where: 'handled_at IS NOT NULL AND delivery_id IS NULL AND attached_to IS NULL',
  },
  {
    kind: 'invitations',
    table: 'invitation',
    key: 'id',
    since: 'expires_at',
    keptDays: 90,
    organisation: 'organisation_id',
  },
];

export const agedRows: readonly Aged[] = ROWS.map(rowsOf);
