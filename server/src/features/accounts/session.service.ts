import { v7 as newId } from 'uuid';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import { part, readTogether } from '../../platform/read-together.js';
import type { SecretBox } from '../../platform/secret-box.js';
import type { Work } from '../../platform/work.js';
import type { OpenWork } from '../../http/route.js';
import type { SessionCookie } from '../../http/session-cookie.js';
import type { SignInMethod } from '@klubbat/shared/vocabulary/signature-methods';
import type { SessionView } from '@klubbat/shared/contracts/session';
import { permittedSomewhere } from '../../policies/may.js';
import { record } from '../audit/audit.store.js';
import { MANDATES } from '../register/membership.store.js';
import { addSession, findAccount, findAccountByEmail, findActor } from './account.store.js';
import { deviceOf } from './device.js';
import { deviceMark, isKnownDevice, limitGuesses } from './guessing.js';
import { noteGuesses } from './note-guesses.js';
import { confirmCode } from './one-time-code.service.js';
import { passwordFits } from './password.js';
import { refuseSwitchedOffPassword, type WaysIn } from './refuse-sign-in.js';
import { newToken } from './token.js';

/** A working day: who leaves a shared computer is signed out by the next morning. */
const SESSION = 12 * 3_600_000;

export interface OpenedSession {
  view: SessionView;
  cookie: SessionCookie;
}

/** Opens a session for an account whose owner has proved to be himself. */
export async function openSession(
  work: OpenWork,
  accountId: string,
  method: SignInMethod,
): Promise<OpenedSession> {
  const account = await findAccount(work.tx, accountId);
  const { token, tokenSha256 } = newToken();
  const expiresAt = new Date(work.now.getTime() + SESSION);
  await addSession(work.tx, {
    id: newId(),
    tokenSha256,
    accountId,
    method,
    createdAt: work.now,
    seenAt: work.now,
    provedAt: work.now,
    expiresAt,
    device: deviceOf(work.userAgent),
  });
  const actor = await findActor(work.tx, tokenSha256, work.now, dayInSweden(work.now));
  if (actor === undefined || account === null) {
    fail('wrong-credentials');
  }
  await record(
    { ...work, actor },
    {
      action: 'session.opened',
      subjectId: actor.accountId,
      details: { method },
    },
  );
  return {
    view: await presentSession({ ...work, actor }),
    cookie: { token, maxAge: SESSION, device: deviceMark(account) },
  };
}

/**
 * Signs in. Refuses with `wrong-credentials`, without telling which of the two was wrong, and where both are right but a
 * one-time code is asked for: `code-needed`, `wrong-code`, `too-many-attempts`. And `method-off`, where his organisation does
 * not take it and he has another way.
 */
export async function signIn(
  work: OpenWork,
  { secrets, waysIn }: { secrets: SecretBox; waysIn: WaysIn },
  { email, password, code }: { email: string; password: string; code?: string | undefined },
  device: string | undefined,
): Promise<OpenedSession> {
  const account = await findAccountByEmail(work.tx, email);
  // one whom others are guessing at still gets in where she has been before
  if (!isKnownDevice(account, device)) {
    await limitGuesses(work, `account ${email.trim().toLowerCase()}`);
  }
  if (account !== null) {
    noteGuesses(work, account.id, 'password');
  }
  if (!(await passwordFits(account?.passwordHash, password)) || account === null) {
    fail('wrong-credentials');
  }
  const method = await confirmCode(work, secrets, account.id, code);
  await refuseSwitchedOffPassword(work, waysIn, account.id, method);
  return openSession(work, account.id, method);
}

/** In how many adjustments of open rounds it is the turn of person `$1` to sign, on the day `$2`. */
const WAITING = part<{ waiting: number }>(
  `SELECT count(DISTINCT s.adjustment_id)::int AS waiting
     FROM signer s
     JOIN meeting_person p ON p.id = s.meeting_person_id
     JOIN adjustment a ON a.id = s.adjustment_id
    WHERE p.person_id = $1 AND a.state IN ('sent-for-adjustment', 'partly-signed')
      AND waits_for(s.id) AND has_begun(a, $2::date)`,
);

const parts = { mandates: MANDATES, waiting: WAITING };

/** Who is signed in, and with which mandates today. */
export async function presentSession({ tx, actor, now }: Work): Promise<SessionView> {
  const { mandates, waiting } = await readTogether(tx, parts, [actor.personId, dayInSweden(now)]);
  return {
    person: { id: actor.personId, name: actor.name, email: actor.email },
    admin: actor.admin,
    mandates,
    permitted: permittedSomewhere(actor),
    waiting: waiting[0]?.waiting ?? 0,
  };
}
