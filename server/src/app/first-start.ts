import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { DataSource, EntityManager } from 'typeorm';
import {
  addAccount,
  anyAdmin,
  findAccountByEmail,
  findAccountOfPerson,
  makeAdmin,
} from '../features/accounts/account.store.js';
import { hashPassword, passwordFits } from '../features/accounts/password.js';
import { addPerson, findPersonByEmail } from '../features/register/register.store.js';
import { writing } from '../platform/database.js';

const FIRST_START_LOCK = 5_552_282;
const DEFAULT_EMAIL = 'admin@klubbat.example';

export interface Login {
  who: string;
  email: string;
  password: string;
}

async function setAdministrator(
  tx: EntityManager,
  { email, password }: { email: string; password: string },
  now: Date,
): Promise<void> {
  const known = await findAccountByEmail(tx, email);
  if (known !== null && known.admin && (await passwordFits(known.passwordHash, password))) {
    return;
  }
  const person = await findPersonByEmail(tx, email);
  const personId = person?.id ?? newId();
  if (person === null) {
    await addPerson(tx, {
      id: personId,
      name: 'Administratör',
      email,
      emailKey: email.toLowerCase(),
      title: null,
      createdAt: now,
    });
  }
  const passwordHash = await hashPassword(password);
  const account = await findAccountOfPerson(tx, personId);
  if (account === null) {
    await addAccount(tx, { id: newId(), personId, passwordHash, admin: true, createdAt: now });
  } else {
    await makeAdmin(tx, account.id, passwordHash);
  }
}

/**
 * Makes the one administrator. What the settings say holds at every start: it is also the way back for who has
 * lost the password. Without a password in the settings one is made up, at the first start only, and returned so
 * that it can be shown.
 */
export async function ensureAdministrator(
  dataSource: DataSource,
  given: { email: string | undefined; password: string | undefined },
  now: Date,
): Promise<Login | undefined> {
  return writing(dataSource, async (tx) => {
    // several processes may start at once
    await tx.query('SELECT pg_advisory_xact_lock($1)', [FIRST_START_LOCK]);
    const email = given.email ?? DEFAULT_EMAIL;
    if (given.password !== undefined) {
      await setAdministrator(tx, { email, password: given.password }, now);
      return undefined;
    }
    if (await anyAdmin(tx)) {
      return undefined;
    }
    const password = randomBytes(12).toString('base64url');
    await setAdministrator(tx, { email, password }, now);
    return { who: 'Administratör', email, password };
  });
}
