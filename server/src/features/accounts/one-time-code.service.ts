import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { OpenWork } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import type { SecretBox } from '../../platform/secret-box.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import type { OneTimeCode } from './one-time-code.entity.js';
import {
  countFailure,
  findOneTimeCode,
  lockOneTimeCode,
  removeOneTimeCode,
  saveOneTimeCode,
} from './one-time-code.store.js';
import { confirmPassword } from './confirm-password.js';

const BYTES = 20;
const RECOVERY_CODES = 10;
/** Bytes of one: too many to be guessed, so that its plain hash tells nothing. */
const RECOVERY = 10;
/** Seconds that a code is shown; one before and one after are taken too, for clocks that go wrong. */
const PERIOD = 30;
const WINDOW = 1;
/** Wrong codes in a row, and how long none is taken then, in milliseconds. */
const MOST = 5;
const BLOCKED = 15 * 60_000;

const about = (accountId: string) => `totp:${accountId}`;

function plain(code: string): string {
  return code.replace(/[\s-]/g, '').toLowerCase();
}

function recoveryHash(code: string): string {
  return createHash('sha256').update(plain(code)).digest('hex');
}

/** `3f9a1-c04be-77d20-91ac4` */
function newRecoveryCode(): string {
  return (randomBytes(RECOVERY).toString('hex').match(/.{5}/g) ?? []).join('-');
}

function generator(secret: Secret, label = ''): TOTP {
  return new TOTP({ issuer: 'Klubbat', label, secret, period: PERIOD });
}

/** The step of a code that holds now and has not been used; undefined where there is none. */
function stepOf(secret: Secret, code: string, { now, lastStep }: { now: Date; lastStep: bigint }) {
  const timestamp = now.getTime();
  const delta = generator(secret).validate({ token: code, timestamp, window: WINDOW });
  const step = BigInt(TOTP.counter({ period: PERIOD, timestamp })) + BigInt(delta ?? 0);
  return delta === null || step <= lastStep ? undefined : step;
}

/** What is left of it when this code has been used; undefined where the code does not hold. */
async function useCode(
  work: OpenWork,
  secrets: SecretBox,
  kept: OneTimeCode,
  code: string,
): Promise<OneTimeCode | undefined> {
  const given = plain(code);
  const used = { ...kept, failures: 0, blockedUntil: null };
  if (/^\d{6}$/.test(given)) {
    const secret = new Secret({ buffer: new Uint8Array(await openSecret(secrets, kept)).buffer });
    const step = stepOf(secret, given, { now: work.now, lastStep: BigInt(kept.lastStep) });
    return step === undefined ? undefined : { ...used, lastStep: String(step) };
  }
  const hash = recoveryHash(given);
  return kept.confirmedAt !== null && kept.recoverySha256.includes(hash)
    ? { ...used, recoverySha256: kept.recoverySha256.filter((one) => one !== hash) }
    : undefined;
}

function openSecret(secrets: SecretBox, { accountId, sealedSecret }: OneTimeCode): Promise<Buffer> {
  return secrets.open(sealedSecret, about(accountId));
}

/**
 * Takes a code of the account, once. Refuses: `wrong-code` (also one that has been used), and `too-many-attempts` for a
 * quarter of an hour after five wrong ones in a row.
 */
async function takeCode(work: OpenWork, secrets: SecretBox, kept: OneTimeCode, code: string): Promise<void> {
  if (kept.blockedUntil !== null && kept.blockedUntil > work.now) {
    fail('too-many-attempts');
  }
  const used = await useCode(work, secrets, kept, code);
  if (used === undefined) {
    const until = new Date(work.now.getTime() + BLOCKED);
    work.ifRefused((tx) => countFailure(tx, kept.accountId, { most: MOST, until }));
    fail('wrong-code');
  }
  await saveOneTimeCode(work.tx, used);
}

/**
 * What is asked for beside the password, where its owner has set it up. The password has been found right.
 *
 * @returns how he has then proved to be himself. Refuses: `code-needed`, and as `takeCode`
 */
export async function confirmCode(
  work: OpenWork,
  secrets: SecretBox,
  accountId: string,
  code: string | undefined,
): Promise<'password' | 'password-code'> {
  const kept = await lockOneTimeCode(work.tx, accountId);
  if (kept === null || kept.confirmedAt === null) {
    return 'password';
  }
  if (code === undefined || code === '') {
    fail('code-needed');
  }
  await takeCode(work, secrets, kept, code);
  return 'password-code';
}

export async function showOneTimeCode(work: Work): Promise<{ isSetUp: boolean; recoveryCodesLeft: number }> {
  const kept = await findOneTimeCode(work.tx, work.actor.accountId);
  const isSetUp = kept !== null && kept.confirmedAt !== null;
  return { isSetUp, recoveryCodesLeft: isSetUp ? kept.recoverySha256.length : 0 };
}

/** Begins to set it up; nothing is asked for until it has been confirmed. Refuses: `wrong-password`, `already-exists`. */
export async function beginOneTimeCode(
  work: Work,
  secrets: SecretBox,
  password: string,
): Promise<{ secret: string; uri: string; picture: string }> {
  await confirmPassword(work, password);
  const { accountId, email } = work.actor;
  const before = await lockOneTimeCode(work.tx, accountId);
  if (before !== null && before.confirmedAt !== null) {
    fail('already-exists');
  }
  const secret = new Secret({ size: BYTES });
  await saveOneTimeCode(work.tx, {
    accountId,
    sealedSecret: await secrets.seal(work.tx, secret.bytes, about(accountId)),
    recoverySha256: [],
    lastStep: '0',
    failures: 0,
    blockedUntil: null,
    createdAt: work.now,
    confirmedAt: null,
  });
  const uri = generator(secret, email).toString();
  const { toString: draw } = await import('qrcode');
  return { secret: secret.base32, uri, picture: await draw(uri, { type: 'svg', margin: 2 }) };
}

/** Sets it up, by a code that shows that the app has understood. Refuses: `wrong-code`, `not-found`, `already-exists`. */
export async function confirmOneTimeCode(
  work: Work,
  secrets: SecretBox,
  code: string,
): Promise<{ recoveryCodes: string[] }> {
  const { accountId } = work.actor;
  const kept = await lockOneTimeCode(work.tx, accountId);
  if (kept === null) {
    fail('not-found');
  }
  if (kept.confirmedAt !== null) {
    fail('already-exists');
  }
  await takeCode(work, secrets, kept, code);
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const taken = (await findOneTimeCode(work.tx, accountId)) ?? kept;
  await saveOneTimeCode(work.tx, {
    ...taken,
    recoverySha256: recoveryCodes.map(recoveryHash),
    confirmedAt: work.now,
  });
  await record(work, { action: 'one-time-code.set-up', subjectId: accountId });
  return { recoveryCodes };
}

/** Takes it away. Refuses: `wrong-password`, `not-found`, and as `takeCode`: with an open screen alone nobody gets past it. */
export async function removeOwnOneTimeCode(
  work: Work,
  secrets: SecretBox,
  { password, code }: { password: string; code: string },
): Promise<void> {
  await confirmPassword(work, password);
  const { accountId } = work.actor;
  if ((await confirmCode(work, secrets, accountId, code)) === 'password') {
    fail('not-found');
  }
  await removeOneTimeCode(work.tx, accountId);
  await record(work, { action: 'one-time-code.removed', subjectId: accountId });
}
