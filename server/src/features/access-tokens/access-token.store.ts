import { IsNull, type EntityManager } from 'typeorm';
import type { TokenScope } from '@klubbat/shared/vocabulary/token-scopes';
import type { Actor } from '../../platform/work.js';
import { askNamed, noteRole } from '../../platform/named-statement.js';
import { openedBy } from '../../policies/token-scope.js';
import { AccessToken } from './access-token.entity.js';

export async function addAccessToken(tx: EntityManager, token: AccessToken): Promise<void> {
  await tx.getRepository(AccessToken).insert(token);
}

/** A token with the names of whose it is and where. */
export type AccessTokenRow = AccessToken & { organisation: string; person: string };

/** Those of an account, or of an organisation, that hold or have held, the newest first. */
export function findAccessTokens(
  tx: EntityManager,
  of: { accountId?: string; organisationId?: string },
  limit: number,
): Promise<AccessTokenRow[]> {
  return tx.query(
    `SELECT t.id, t.name, t.scopes, t.organisation_id AS "organisationId", o.name AS organisation,
            p.name AS person, t.created_at AS "createdAt", t.expires_at AS "expiresAt",
            t.used_at AS "usedAt", t.revoked_at AS "revokedAt"
       FROM access_token t
       JOIN organisation o ON o.id = t.organisation_id
       JOIN account a ON a.id = t.account_id
       JOIN person p ON p.id = a.person_id
      WHERE ($1::uuid IS NULL OR t.account_id = $1) AND ($2::uuid IS NULL OR t.organisation_id = $2)
      ORDER BY t.created_at DESC, t.id LIMIT $3`,
    [of.accountId ?? null, of.organisationId ?? null, limit],
  );
}

/** One that has not been revoked, with its row locked. */
export function lockAccessToken(
  tx: EntityManager,
  by: { id: string } & ({ accountId: string } | { organisationId: string }),
): Promise<AccessToken | null> {
  return tx
    .getRepository(AccessToken)
    .findOne({ where: { ...by, revokedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
}

export async function revokeAccessToken(tx: EntityManager, id: string, at: Date): Promise<void> {
  await tx.getRepository(AccessToken).update({ id }, { revokedAt: at });
}

/** Notes that a token was used. Outside the transaction of the request: two at once would wait for each other there. */
export async function noteTokenUsed(tx: EntityManager, id: string, now: Date): Promise<void> {
  await tx.query('UPDATE access_token SET used_at = $2 WHERE id = $1 AND (used_at IS NULL OR used_at < $2)', [
    id,
    now,
  ]);
}

type Row = Omit<Actor, 'admin' | 'token' | 'provedAt'> & {
  walled?: unknown;
  tokenId: string;
  tokenName: string;
  organisationId: string;
  scopes: TokenScope[];
};

/**
 * From here on the transaction runs as the role $4, as for one who has signed in (decision 070), but let in to the organisation of the token
 * at most. A token never acts as the installation's administrator: it is always behind the wall.
 */
const BEHIND_THE_WALL = `,
            set_config('klubbat.organisations',
              CASE WHEN t.organisation_id = ANY (organisations_of(p.id, $3)) THEN ARRAY[t.organisation_id]::text ELSE '{}' END, true)
            || set_config('klubbat.person', p.id::text, true) || set_config('role', $4, true) AS walled`;

/**
 * Whom a program acts for: the person with the mandates that hold on the day in the organisation of the token, and nothing else; not
 * as the installation's administrator. Undefined when the token has been revoked or is too old.
 *
 * @param wallRole the role that the rest of the transaction runs as; without it, the owner of the tables
 */
export async function findTokenActor(
  tx: EntityManager,
  tokenSha256: string,
  now: Date,
  today: string,
  wallRole?: string,
): Promise<Actor | undefined> {
  const [row] = await askNamed<Row>(
    tx,
    `SELECT p.id AS "personId", a.id AS "accountId", t.token_sha256 AS "sessionSha256",
            coalesce(t.used_at, 'epoch') AS "seenAt", p.name, coalesce(p.email, '') AS email,
            t.id AS "tokenId", t.name AS "tokenName", t.organisation_id AS "organisationId", t.scopes,
            coalesce((SELECT jsonb_agg(jsonb_build_object(
                        'organisationId', m.organisation_id, 'boardId', m.board_id, 'role', m.role))
                        FROM membership m
                       WHERE m.person_id = p.id AND m.organisation_id = t.organisation_id
                         AND (m.from_day IS NULL OR m.from_day <= $3)
                         AND (m.until_day IS NULL OR m.until_day >= $3)), '[]') AS mandates
            ${wallRole === undefined ? '' : BEHIND_THE_WALL}
       FROM access_token t
       JOIN account a ON a.id = t.account_id
       JOIN person p ON p.id = a.person_id
      WHERE t.token_sha256 = $1 AND t.expires_at > $2 AND t.revoked_at IS NULL`,
    [tokenSha256, now, today, ...(wallRole === undefined ? [] : [wallRole])],
    { readsOnly: true },
  );
  if (row === undefined) {
    return undefined;
  }
  if (wallRole !== undefined) {
    noteRole(tx, wallRole);
  }
  const { walled: _, tokenId, tokenName, organisationId, scopes, ...person } = row;
  return {
    ...person,
    admin: false,
    provedAt: new Date(0),
    token: { id: tokenId, name: tokenName, organisationId, ...openedBy(scopes) },
  };
}
