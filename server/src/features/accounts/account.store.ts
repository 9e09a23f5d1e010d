import { type EntityManager } from 'typeorm';
import { askNamed, noteRole } from '../../platform/named-statement.js';
import type { Actor } from '../../platform/work.js';
import { Account } from './account.entity.js';
import { LoginSession } from './login-session.entity.js';

/** So long may a session lie unused: who leaves a shared computer at noon is signed out when others use it in the evening. */
const UNUSED = `interval '4 hours'`;

export function addAccount(tx: EntityManager, account: Account): Promise<unknown> {
  return tx.getRepository(Account).insert(account);
}

/** The account that signs in with this address, in any case of letters. */
export async function findAccountByEmail(tx: EntityManager, email: string): Promise<Account | null> {
  return tx
    .getRepository(Account)
    .createQueryBuilder('account')
    .innerJoin('person', 'person', 'person.id = account.person_id')
    .where('person.email_key = :key', { key: email.trim().toLowerCase() })
    .getOne();
}

export function findAccount(tx: EntityManager, id: string): Promise<Account | null> {
  return tx.getRepository(Account).findOneBy({ id });
}

export function findAccountOfPerson(tx: EntityManager, personId: string): Promise<Account | null> {
  return tx.getRepository(Account).findOneBy({ personId });
}

export function anyAdmin(tx: EntityManager): Promise<boolean> {
  return tx.getRepository(Account).existsBy({ admin: true });
}

export async function addSession(tx: EntityManager, session: LoginSession): Promise<void> {
  await tx.getRepository(LoginSession).insert(session);
}

/** The open sessions of an account, the one used last first. */
export function findSessionsOf(tx: EntityManager, accountId: string, now: Date): Promise<LoginSession[]> {
  return tx
    .getRepository(LoginSession)
    .createQueryBuilder('s')
    .where(
      `s.accountId = :accountId AND s.expiresAt > :now AND s.seenAt > CAST(:now AS timestamptz) - ${UNUSED}`,
      {
        accountId,
        now,
      },
    )
    .orderBy('s.seenAt', 'DESC')
    .getMany();
}

/** Notes that a session was used. Outside the transaction of the request: two at once would wait for each other there. */
export async function noteSeen(tx: EntityManager, tokenSha256: string, now: Date): Promise<void> {
  await tx.query('UPDATE login_session SET seen_at = $2 WHERE token_sha256 = $1 AND seen_at < $2', [
    tokenSha256,
    now,
  ]);
}

export async function noteProved(tx: EntityManager, tokenSha256: string, at: Date): Promise<void> {
  await tx.getRepository(LoginSession).update({ tokenSha256 }, { provedAt: at });
}

export async function removeSession(tx: EntityManager, tokenSha256: string): Promise<void> {
  await tx.getRepository(LoginSession).delete({ tokenSha256 });
}

export async function removeSessionsOf(tx: EntityManager, accountId: string): Promise<void> {
  await tx.getRepository(LoginSession).delete({ accountId });
}

/**
 * From here on the transaction runs as the role $4, and is let in to the organisations that person `p` has to do with: it stands in the
 * statement that finds him, so it costs no round trip. The installation's administrator stays outside the wall.
 */
const BEHIND_THE_WALL = `,
            CASE WHEN NOT a.admin THEN
              set_config('klubbat.organisations', organisations_of(p.id, $3)::text, true)
              || set_config('klubbat.person', p.id::text, true) || set_config('role', $4, true) END AS walled`;

/** Whose session `$1` is at `$2`, on the day `$3`. */
const actor = (walled: string) =>
  `SELECT p.id AS "personId", a.id AS "accountId", s.token_sha256 AS "sessionSha256",
          s.seen_at AS "seenAt", s.proved_at AS "provedAt", p.name, coalesce(p.email, '') AS email, a.admin,
          coalesce((SELECT jsonb_agg(jsonb_build_object(
                      'organisationId', m.organisation_id, 'boardId', m.board_id, 'role', m.role))
                      FROM membership m
                     WHERE m.person_id = p.id
                       AND (m.from_day IS NULL OR m.from_day <= $3)
                       AND (m.until_day IS NULL OR m.until_day >= $3)), '[]') AS mandates
          ${walled}
     FROM login_session s
     JOIN account a ON a.id = s.account_id
     JOIN person p ON p.id = a.person_id
    WHERE s.token_sha256 = $1 AND s.expires_at > $2 AND s.seen_at > $2::timestamptz - ${UNUSED}`;

const ACTOR = actor('');
const ACTOR_BEHIND_THE_WALL = actor(BEHIND_THE_WALL);

/**
 * Who this session is, with the mandates that hold on the day; undefined when it has ended.
 *
 * @param wallRole the role that the rest of the transaction runs as; without it, the owner of the tables
 */
export async function findActor(
  tx: EntityManager,
  tokenSha256: string,
  now: Date,
  today: string,
  wallRole?: string,
): Promise<Actor | undefined> {
  const [found] = await askNamed<Actor & { walled?: string | null }>(
    tx,
    wallRole === undefined ? ACTOR : ACTOR_BEHIND_THE_WALL,
    [tokenSha256, now, today, ...(wallRole === undefined ? [] : [wallRole])],
    { readsOnly: true },
  );
  if (found === undefined) {
    return undefined;
  }
  const { walled = null, ...actor } = found;
  if (wallRole !== undefined && walled !== null) {
    noteRole(tx, wallRole);
  }
  return actor;
}

/** The organisations in which this account's person has a mandate on the day. */
export async function findOrganisationsOf(
  tx: EntityManager,
  accountId: string,
  today: string,
): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT DISTINCT m.organisation_id AS id
       FROM membership m JOIN account a ON a.person_id = m.person_id
      WHERE a.id = $1 AND (m.from_day IS NULL OR m.from_day <= $2) AND (m.until_day IS NULL OR m.until_day >= $2)`,
    [accountId, today],
  );
  return rows.map(({ id }) => id);
}

/** Where this account's passkeys belong, and who gave its e-identities; none that is put aside. */
export async function findOwnWays(
  tx: EntityManager,
  accountId: string,
): Promise<{ hosts: string[]; issuers: string[] }> {
  const [row] = await tx.query<{ hosts: string[]; issuers: string[] }[]>(
    `SELECT ARRAY(SELECT rp_id FROM passkey WHERE account_id = $1 AND removed_at IS NULL) AS hosts,
            ARRAY(SELECT issuer FROM e_identity WHERE account_id = $1 AND removed_at IS NULL) AS issuers`,
    [accountId],
  );
  return row ?? { hosts: [], issuers: [] };
}

export async function makeAdmin(tx: EntityManager, accountId: string, passwordHash: string): Promise<void> {
  await tx.getRepository(Account).update({ id: accountId }, { admin: true, passwordHash });
}
