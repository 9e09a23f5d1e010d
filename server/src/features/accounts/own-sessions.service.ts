import type { OwnSessionView } from '@klubbat/shared/contracts/session';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import { findSessionsOf, removeSession } from './account.store.js';
import type { LoginSession } from './login-session.entity.js';

/** From which devices the one who asks is signed in, the one used last first. */
export async function showOwnSessions({ tx, actor, now }: Work): Promise<OwnSessionView[]> {
  const sessions = await findSessionsOf(tx, actor.accountId, now);
  return sessions.map(({ id, tokenSha256, device, method, createdAt, seenAt }) => ({
    id,
    current: tokenSha256 === actor.sessionSha256,
    device,
    method,
    openedAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
  }));
}

async function close(work: Work, sessions: readonly LoginSession[]): Promise<void> {
  for (const { id, tokenSha256 } of sessions) {
    await removeSession(work.tx, tokenSha256);
    await record(work, {
      action: 'session.closed',
      subjectId: work.actor.accountId,
      details: { session: id },
    });
  }
}

/**
 * Signs the one who asks out from another of his devices; what he follows there ends at once. Refuses with `not-found` for what is none of
 * his, or has ended.
 */
export async function closeOwnSession(work: Work, id: string): Promise<void> {
  const sessions = await findSessionsOf(work.tx, work.actor.accountId, work.now);
  const one = sessions.filter((session) => session.id === id);
  if (one.length === 0) {
    fail('not-found');
  }
  await close(work, one);
}

/** Signs the one who asks out from all devices but this. */
export async function closeOtherSessions(work: Work): Promise<void> {
  const sessions = await findSessionsOf(work.tx, work.actor.accountId, work.now);
  await close(
    work,
    sessions.filter(({ tokenSha256 }) => tokenSha256 !== work.actor.sessionSha256),
  );
}
