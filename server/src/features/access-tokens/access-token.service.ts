import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { accessTokenDoors, AccessTokenView } from '@klubbat/shared/contracts/access-token';
import { tokenScopes, type TokenScope } from '@klubbat/shared/vocabulary/token-scopes';
import { acrossOrganisations } from '../../platform/across-organisations.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { permittedSomewhere } from '../../policies/may.js';
import { openedBy } from '../../policies/token-scope.js';
import { tokenHash } from '../accounts/token.js';
import { record } from '../audit/audit.store.js';
import { findOrganisations } from '../register/register.store.js';
import type { AccessToken } from './access-token.entity.js';
import {
  addAccessToken,
  findAccessTokens,
  lockAccessToken,
  revokeAccessToken,
  type AccessTokenRow,
} from './access-token.store.js';
import { newTokenText } from './token-text.js';

const DAY = 86_400_000;
const MOST_SHOWN = 500;
/** Tokens that one person may have at once. */
const MOST = 50;

function present(row: AccessTokenRow, now: Date): AccessTokenView {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    usedAt: row.usedAt?.toISOString() ?? null,
    state: row.revokedAt !== null ? 'revoked' : row.expiresAt <= now ? 'expired' : 'holds',
  };
}

/** Scopes that would give this person something in an organisation where he has a mandate. */
function scopesIn({ actor }: Work, organisationId: string): TokenScope[] {
  const mandates = actor.mandates.filter((mandate) => mandate.organisationId === organisationId);
  const permitted = permittedSomewhere({ admin: false, mandates });
  return tokenScopes.filter((scope) => {
    const { reads, writes } = openedBy([scope]);
    return (writes.length === 0 ? reads : writes).some((action) => permitted.includes(action));
  });
}

const findOwn = ({ tx, actor }: Work) =>
  acrossOrganisations(tx, 'own-tokens', () =>
    findAccessTokens(tx, { accountId: actor.accountId }, MOST_SHOWN),
  );

/** The tokens of the one who asks, and where and for what he can make one: where he has a mandate of his own. */
export async function showOwnTokens(work: Work): Promise<z.input<typeof accessTokenDoors.list.reply>> {
  const { tx, actor, now } = work;
  const rows = await findOwn(work);
  const organisations = await findOrganisations(tx, actor);
  return {
    tokens: rows.map((row) => present(row, now)),
    possible: organisations.flatMap(({ id, name }) => {
      const scopes = scopesIn(work, id);
      return scopes.length === 0 ? [] : [{ organisationId: id, organisation: name, scopes }];
    }),
  };
}

export async function showTokensOf(work: Work, organisationId: string): Promise<AccessTokenView[]> {
  const rows = await findAccessTokens(work.tx, { organisationId }, MOST_SHOWN);
  return rows.map((row) => present(row, work.now));
}

/**
 * Makes a token. Refuses with `forbidden` a scope that would give nothing, and an organisation where the one who asks has no mandate;
 * with `too-many-tokens` who has fifty that hold.
 */
export async function makeAccessToken(
  work: Work,
  given: { name: string; organisationId: string; scopes: TokenScope[]; days: number },
): Promise<{ token: string; id: string; expiresAt: string }> {
  const { tx, actor, now } = work;
  const possible = scopesIn(work, given.organisationId);
  if (given.scopes.some((scope) => !possible.includes(scope))) {
    fail('forbidden');
  }
  const own = await findOwn(work);
  if (own.filter((row) => present(row, now).state === 'holds').length >= MOST) {
    fail('too-many-tokens');
  }
  const text = newTokenText();
  const token: AccessToken = {
    id: newId(),
    tokenSha256: tokenHash(text),
    accountId: actor.accountId,
    organisationId: given.organisationId,
    name: given.name.trim(),
    scopes: tokenScopes.filter((scope) => given.scopes.includes(scope)),
    createdAt: now,
    expiresAt: new Date(now.getTime() + given.days * DAY),
    usedAt: null,
    revokedAt: null,
  };
  await addAccessToken(tx, token);
  await record(work, {
    action: 'access-token.made',
    organisationId: token.organisationId,
    subjectId: token.id,
    details: { name: token.name, scopes: token.scopes, until: token.expiresAt.toISOString() },
  });
  return { token: text, id: token.id, expiresAt: token.expiresAt.toISOString() };
}

/** Ends a token at once: one's own, or one of an organisation. Refuses with `not-found` what is none of these, or has ended. */
export async function endAccessToken(work: Work, by: Parameters<typeof lockAccessToken>[1]): Promise<void> {
  const token = (await lockAccessToken(work.tx, by)) ?? fail('not-found');
  await revokeAccessToken(work.tx, token.id, work.now);
  await record(work, {
    action: 'access-token.revoked',
    organisationId: token.organisationId,
    subjectId: token.id,
    details: { name: token.name },
  });
}
