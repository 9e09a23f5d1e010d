import { createHmac } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { OpenWork } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import { newToken, tokenHash } from '../accounts/token.js';
import { addAttempt, lockAttempt, markAttemptUsed } from './e-identity.store.js';
import type { IdentityAttempt, KeptIntent } from './identity-attempt.entity.js';
import type { Asked, IdentityProviders } from './identity-provider.js';

/** As long as one may take to find the telephone and its code, in milliseconds. */
export const ATTEMPT_LIFE = 10 * 60_000;

/** Where the browser goes, and what it is to hold meanwhile so that nobody else can come back in its place. */
export interface Begun {
  url: string;
  browser: { token: string; maxAge: number };
}

type Purpose =
  | { purpose: 'sign-in'; accountId: null; returnPath: string }
  | { purpose: 'link' | 'prove'; accountId: string; returnPath: string }
  | {
      purpose: 'sign';
      accountId: string;
      returnPath: string;
      signedText: string;
      intent: KeptIntent;
      message: string;
    };

/** Derived from what the browser alone holds: the database knows neither. */
function secretsOf(token: string, nonce: string): Asked {
  const derived = (what: string) => createHmac('sha256', token).update(what).digest('base64url');
  return { state: derived('state'), verifier: derived('verifier'), nonce };
}

/** Begins an attempt: for one purpose, of one browser, once, for ten minutes. Refuses: `e-identity-unreachable`. */
export async function beginAttempt(
  work: OpenWork,
  providers: IdentityProviders,
  given: Purpose & { provider: string; nonce: string },
): Promise<Begun> {
  const provider = providers.find(given.provider);
  const { token, tokenSha256 } = newToken();
  const { purpose, accountId, nonce, returnPath } = given;
  const isSigning = given.purpose === 'sign';
  const url = await providers.addressOf(
    provider,
    secretsOf(token, nonce),
    isSigning ? given.message : undefined,
  );
  await addAttempt(work.tx, {
    id: newId(),
    browserSha256: tokenSha256,
    purpose,
    accountId,
    provider: provider.id,
    issuer: provider.issuer,
    clientId: provider.clientId,
    nonce,
    signedText: isSigning ? given.signedText : null,
    intent: isSigning ? given.intent : null,
    returnPath,
    createdAt: work.now,
    expiresAt: new Date(work.now.getTime() + ATTEMPT_LIFE),
    answeredAt: null,
    idToken: null,
    key: null,
    eIdentityId: null,
    usedAt: null,
  });
  return { url, browser: { token, maxAge: ATTEMPT_LIFE } };
}

/**
 * The attempt of this browser, with its row locked, to be answered. It is used up when what follows is refused. Refuses:
 * `challenge-unknown`, `challenge-used`, `challenge-expired`.
 */
export async function takeAttempt(
  work: OpenWork,
  token: string | undefined,
): Promise<{ attempt: IdentityAttempt; asked: Asked }> {
  const attempt =
    token === undefined ? null : await lockAttempt(work.tx, { browserSha256: tokenHash(token) });
  if (token === undefined || attempt === null) {
    fail('challenge-unknown');
  }
  if (attempt.usedAt !== null || attempt.answeredAt !== null) {
    fail('challenge-used');
  }
  work.ifRefused((tx) => markAttemptUsed(tx, attempt.id, work.now));
  if (attempt.expiresAt <= work.now) {
    fail('challenge-expired');
  }
  return { attempt, asked: secretsOf(token, attempt.nonce) };
}
