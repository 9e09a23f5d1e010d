import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { addAccount, anyAdmin } from '../features/accounts/account.store.js';
import { hashPassword } from '../features/accounts/password.js';
import { addPerson, findPersonByEmail } from '../features/register/register.store.js';
import { writing } from '../platform/database.js';

const FIRST_START_LOCK = 5_552_282;

export interface Login {
  who: string;
  email: string;
  password: string;
}

/**
 * Makes the one administrator if there is none. Returns the login when it was made up here, so that it can be
 * shown once; undefined when it was given by the settings or stood already.
 */
export async function ensureAdministrator(
  dataSource: DataSource,
  given: { email: string | undefined; password: string | undefined },
  now: Date,
): Promise<Login | undefined> {
  return writing(dataSource, async (tx) => {
    // several processes may start at once
    await tx.query('SELECT pg_advisory_xact_lock($1)', [FIRST_START_LOCK]);
    if (await anyAdmin(tx)) {
      return undefined;
    }
    const email = given.email ?? 'admin@klubbat.example';
    const password = given.password ?? randomBytes(12).toString('base64url');
    const known = await findPersonByEmail(tx, email);
    const personId = known?.id ?? newId();
    if (known === null) {
      await addPerson(tx, {
        id: personId,
        name: 'Administratör',
        email,
        emailKey: email.toLowerCase(),
        title: null,
        createdAt: now,
      });
    }
    await addAccount(tx, {
      id: newId(),
      personId,
      passwordHash: await hashPassword(password),
      admin: true,
      createdAt: now,
    });
    return given.password === undefined ? { who: 'Administratör', email, password } : undefined;
  });
}
