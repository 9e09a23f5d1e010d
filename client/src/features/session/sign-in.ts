import type { QueryClient } from '@tanstack/react-query';
import { passkeyDoors } from '@klubbat/shared/contracts/passkey';
import { sessionDoors } from '@klubbat/shared/contracts/session';
import { callDoor } from '../../lib/call.js';
import { answerWithPasskey } from '../../lib/passkey.js';
import { takeUpSession } from './session.queries.js';

/** What one signs in with: `code` where the person has set up one-time codes. */
export interface PasswordGiven {
  email: string;
  password: string;
  code?: string;
}

/** Signs in by password. Throws a `ProblemError` when it is refused. */
export async function signInByPassword(client: QueryClient, body: PasswordGiven): Promise<void> {
  await takeUpSession(client, await callDoor(sessionDoors.open, { body }));
}

/** Signs in whoever the passkey belongs to. Throws a `ProblemError` when the person, the browser or the server says no. */
export async function signInByPasskey(client: QueryClient): Promise<void> {
  const { challengeId, options } = await callDoor(passkeyDoors.beginSignIn, {});
  const assertion = await answerWithPasskey(options);
  await takeUpSession(client, await callDoor(passkeyDoors.signIn, { body: { challengeId, assertion } }));
}
