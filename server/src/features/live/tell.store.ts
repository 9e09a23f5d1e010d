import type { EntityManager } from 'typeorm';
import type { LiveMessage } from '@klubbat/shared/contracts/live';

/** Where the database tells what has changed (`migrations/1764700000020-live.ts`). */
export const LIVE_CHANNEL = 'klubbat_live';

/**
 * Tells all who follow the meeting, in every process, when this transaction is committed; if it is rolled back nobody
 * hears. For what has no trigger that tells it.
 */
export async function tellFollowers(
  tx: EntityManager,
  meetingId: string,
  message: LiveMessage,
): Promise<void> {
  await tx.query('SELECT tell_followers($1, $2)', [meetingId, JSON.stringify(message)]);
}
