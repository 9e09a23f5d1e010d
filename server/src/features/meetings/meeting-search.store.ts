import type { EntityManager } from 'typeorm';

/** Writes anew what the list of meetings is searched in. Called when a title, a case number or the place changes. */
export async function refreshSearchText(tx: EntityManager, meetingId: string): Promise<void> {
  await tx.query('UPDATE meeting SET search_text = meeting_search_text(id) WHERE id = $1', [meetingId]);
}
