import { methodOffParams } from '@klubbat/shared/sentences/method-off-sentences';
import { signInMethods, type SignInMethod } from '@klubbat/shared/vocabulary/signature-methods';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { OpenWork } from '../../http/route.js';
import { record } from '../audit/audit.store.js';
import { lockSwitchedOff } from '../register/switched-off.store.js';
import { findOrganisationsOf, findOwnWays } from './account.store.js';

/** Which passkeys and e-identities lead in here: a host, and issuers that are set up. */
export interface WaysIn {
  host: () => string;
  hasIssuer: (issuer: string) => boolean;
}

/** That somebody proved who he is and was refused all the same stands in the log. */
export function recordRefusedSignIn(work: OpenWork, accountId: string, method: SignInMethod): void {
  work.ifRefused((tx, fault) =>
    record(
      { ...work, tx, actor: undefined },
      { action: 'session.refused', subjectId: accountId, details: { reason: fault.code, method } },
    ),
  );
}

/** Refuses with `method-off` a passkey or an e-identity where one of his organisations has switched it off. */
export async function refuseSwitchedOffKey(
  work: OpenWork,
  accountId: string,
  method: 'passkey' | 'e-identity',
): Promise<void> {
  const off = await lockSwitchedOff(
    work.tx,
    await findOrganisationsOf(work.tx, accountId, dayInSweden(work.now)),
  );
  if (off.includes(method)) {
    const open = signInMethods.filter((one) => !off.includes(one));
    fail('method-off', { params: methodOffParams('sign-in', method, open) });
  }
}

/**
 * Refuses with `method-off` a password, with a code or without, where one of his organisations has switched it off and he
 * has another way in that none of them has. Who has none gets in, to add one: nobody is locked out.
 */
export async function refuseSwitchedOffPassword(
  work: OpenWork,
  { host, hasIssuer }: WaysIn,
  accountId: string,
  method: 'password' | 'password-code',
): Promise<void> {
  const off = await lockSwitchedOff(
    work.tx,
    await findOrganisationsOf(work.tx, accountId, dayInSweden(work.now)),
  );
  if (!off.includes(method)) {
    return;
  }
  const { hosts, issuers } = await findOwnWays(work.tx, accountId);
  const own = [
    ...(hosts.includes(host()) ? (['passkey'] as const) : []),
    ...(issuers.some(hasIssuer) ? (['e-identity'] as const) : []),
  ].filter((one) => !off.includes(one));
  if (own.length > 0) {
    recordRefusedSignIn(work, accountId, method);
    fail('method-off', { params: methodOffParams('sign-in', method, own) });
  }
}
