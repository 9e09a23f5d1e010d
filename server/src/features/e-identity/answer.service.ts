import type { IdentityAnswer } from '@klubbat/shared/contracts/e-identity';
import { v7 as newId } from 'uuid';
import type { OpenWork } from '../../http/route.js';
import { fail, type Fault } from '../../platform/errors.js';
import type { SecretBox } from '../../platform/secret-box.js';
import type { Actor, Work } from '../../platform/work.js';
import type { ProviderSettings } from '../../platform/identity-providers.js';
import { refuseSwitchedOffKey } from '../accounts/refuse-sign-in.js';
import { proved } from '../accounts/prove-anew.service.js';
import { openSession, type OpenedSession } from '../accounts/session.service.js';
import { record } from '../audit/audit.store.js';
import { takeAttempt } from './attempt.service.js';
import type { EIdentity } from './e-identity.entity.js';
import {
  addEIdentity,
  keepAnswer,
  lockEIdentityOf,
  markAttemptUsed,
  saveEIdentity,
} from './e-identity.store.js';
import type { IdentityAttempt } from './identity-attempt.entity.js';
import type { Answered, IdentityProviders } from './identity-provider.js';
import { presentEIdentity } from './present-e-identity.js';
import { tellsPersonalNumber } from './tells-number.js';
import { readClaims, verifyIdToken, type Claims } from './verify-id-token.js';

export interface AnswerParts {
  providers: IdentityProviders;
  secrets: SecretBox;
}

/** What the door tells, and the session that it opens, if it does. */
export interface AnswerOutcome {
  answer: IdentityAnswer;
  cookie?: OpenedSession['cookie'];
}

interface Known extends Answered {
  claims: Claims;
  issuer: string;
  subjectHash: string;
}

const invalid = (reason: string): never => fail('e-identity-invalid', { params: { reason } });

/** What our own eyes see in the token too: the library has looked at it, and this is what `npm run verify` goes by. */
function checkToken(
  attempt: IdentityAttempt,
  provider: ProviderSettings,
  { idToken, key }: Answered,
): Claims {
  const claims = readClaims(idToken) ?? invalid('unreadable');
  const fault = verifyIdToken(idToken, {
    issuer: provider.issuer,
    clientId: provider.clientId,
    nonce: attempt.nonce,
    key,
    notBefore: Math.floor(attempt.createdAt.getTime() / 1000),
  });
  if (fault !== undefined) {
    invalid(fault);
  }
  if (provider.acrValues.length > 0 && !provider.acrValues.includes(String(claims['acr']))) {
    invalid('wrong-level');
  }
  return claims;
}

/** Who it is, as we know him again: a keyed hash, for what a provider tells may hold a personal identity number. */
async function knowAgain(
  work: OpenWork,
  { providers, secrets }: AnswerParts,
  attempt: IdentityAttempt,
  answered: Answered,
): Promise<Known> {
  const provider = providers.find(attempt.provider);
  const claims = checkToken(attempt, provider, answered);
  const told = claims[provider.claim];
  if (typeof told !== 'string' || told === '') {
    invalid('no-claim');
  }
  const about = `e-identity:${provider.issuer}:${provider.claim}`;
  const subjectHash = await secrets.fingerprint(work.tx, String(told), about);
  return { ...answered, claims, issuer: provider.issuer, subjectHash };
}

function recordRefusal(work: OpenWork, attempt: IdentityAttempt, actor: Actor | undefined): void {
  const { purpose, provider, intent } = attempt;
  const details = (fault: Fault) => ({
    reason: fault.code,
    ...(fault.details.params?.['reason'] === undefined ? {} : { why: fault.details.params['reason'] }),
    method: 'e-identity',
    provider,
  });
  const action = (
    {
      'sign-in': 'session.refused',
      link: 'e-identity.refused',
      sign: 'signing.refused',
      prove: 'session.refused',
    } as const
  )[purpose];
  work.ifRefused((tx, fault) =>
    record(
      { ...work, tx, actor },
      {
        action,
        subjectId: intent?.adjustmentId ?? attempt.id,
        organisationId: intent?.organisationId ?? null,
        meetingId: intent?.meetingId ?? null,
        details: details(fault),
      },
    ),
  );
}

async function signInBy(work: OpenWork, attempt: IdentityAttempt, known: Known): Promise<AnswerOutcome> {
  const eIdentity = (await lockEIdentityOf(work.tx, known)) ?? fail('e-identity-unknown');
  await refuseSwitchedOffKey(work, eIdentity.accountId, 'e-identity');
  await saveEIdentity(work.tx, { ...eIdentity, lastUsedAt: work.now });
  await markAttemptUsed(work.tx, attempt.id, work.now);
  const { view, cookie } = await openSession(work, eIdentity.accountId, 'e-identity');
  return { answer: { purpose: 'sign-in', session: view, returnPath: attempt.returnPath }, cookie };
}

/** Links it to the account, once: linked already to the same account it stays, to another it is refused. */
async function linkTo(
  work: Work,
  parts: AnswerParts,
  attempt: IdentityAttempt,
  { issuer, subjectHash }: Known,
): Promise<AnswerOutcome> {
  const { accountId } = work.actor;
  const before = await lockEIdentityOf(work.tx, { issuer, subjectHash });
  if (before !== null && before.accountId !== accountId) {
    fail('e-identity-not-yours');
  }
  const eIdentity: EIdentity = before ?? {
    id: newId(),
    accountId,
    issuer,
    subjectHash,
    createdAt: work.now,
    lastUsedAt: null,
    removedAt: null,
  };
  if (before === null) {
    await addEIdentity(work.tx, eIdentity);
    await record(work, { action: 'e-identity.linked', subjectId: eIdentity.id, details: { issuer } });
  }
  await markAttemptUsed(work.tx, attempt.id, work.now);
  return { answer: { purpose: 'link', eIdentity: presentEIdentity(eIdentity, parts.providers) } };
}

/** That it is still he who sits there: it must be an e-identity of his own, and one that his organisations take. */
async function proveBy(
  work: Work,
  attempt: IdentityAttempt,
  { issuer, subjectHash }: Known,
): Promise<AnswerOutcome> {
  const eIdentity = await lockEIdentityOf(work.tx, { issuer, subjectHash });
  if (eIdentity?.accountId !== work.actor.accountId) {
    fail('e-identity-not-yours');
  }
  await refuseSwitchedOffKey(work, eIdentity.accountId, 'e-identity');
  await saveEIdentity(work.tx, { ...eIdentity, lastUsedAt: work.now });
  await markAttemptUsed(work.tx, attempt.id, work.now);
  await proved(work, 'e-identity');
  return { answer: { purpose: 'prove' } };
}

/** Keeps the answer until the signature, in a moment, takes it. */
async function keepForSigning(
  work: Work,
  attempt: IdentityAttempt,
  { idToken, key, claims, issuer, subjectHash }: Known,
): Promise<AnswerOutcome> {
  const { intent } = attempt;
  const eIdentity = await lockEIdentityOf(work.tx, { issuer, subjectHash });
  if (eIdentity?.accountId !== work.actor.accountId || intent === null) {
    fail('e-identity-not-yours');
  }
  if (tellsPersonalNumber(claims)) {
    fail('e-identity-tells-number');
  }
  await saveEIdentity(work.tx, { ...eIdentity, lastUsedAt: work.now });
  await keepAnswer(work.tx, attempt.id, { answeredAt: work.now, idToken, key, eIdentityId: eIdentity.id });
  const { adjustmentId, sha256, statement, readToEnd } = intent;
  return {
    answer: {
      purpose: 'sign',
      intent: { attemptId: attempt.id, adjustmentId, sha256, statement, readToEnd },
    },
  };
}

/**
 * What a provider has answered through the browser: signs in, links, proves anew, or is kept for the signature that follows. Refuses,
 * and has it logged: what is wrong with the attempt (`takeAttempt`), with the answer (`exchange`), `e-identity-unknown`, `method-off`,
 * `e-identity-not-yours`, `e-identity-tells-number`, `not-signed-in`.
 */
export async function answerAttempt(
  work: OpenWork,
  parts: AnswerParts,
  { token, query }: { token: string | undefined; query: string },
  asker: () => Promise<Actor | undefined>,
): Promise<AnswerOutcome> {
  const { attempt, asked } = await takeAttempt(work, token);
  const actor = attempt.purpose === 'sign-in' ? undefined : await asker();
  recordRefusal(work, attempt, actor);
  if (attempt.accountId !== null && actor?.accountId !== attempt.accountId) {
    fail(actor === undefined ? 'not-signed-in' : 'challenge-for-another');
  }
  const provider = parts.providers.find(attempt.provider);
  const known = await knowAgain(work, parts, attempt, await parts.providers.exchange(provider, asked, query));
  if (actor === undefined) {
    return signInBy(work, attempt, known);
  }
  const own = { ...work, actor };
  switch (attempt.purpose) {
    case 'link':
      return linkTo(own, parts, attempt, known);
    case 'prove':
      return proveBy(own, attempt, known);
    default:
      return keepForSigning(own, attempt, known);
  }
}
