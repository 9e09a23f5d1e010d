import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import { lockAdjustment } from '../protocols/protocol.store.js';
import type { Publication } from './publication.entity.js';
import { findPublications } from './publication.store.js';

export interface About {
  meeting: Meeting;
  adjustment: Adjustment;
}

export const isPrepared = ({ state }: Publication) => state === 'draft' || state === 'submitted';

/** Public versions of one adjustment are made one after the other: under its row lock. */
export async function lockAll(work: Work, { adjustment }: About): Promise<Publication[]> {
  await lockAdjustment(work.tx, adjustment.id);
  return findPublications(work.tx, adjustment.id);
}

/** What is prepared, in the version that was seen. Refuses with `wrong-step` where nothing is, and `stale-version`. */
export function preparedOf(all: readonly Publication[], version: number): Publication {
  const prepared = all.find(isPrepared);
  if (prepared === undefined) {
    fail('wrong-step');
  }
  if (prepared.version !== version) {
    fail('stale-version');
  }
  return prepared;
}

/** What an event of a public version tells besides its action. */
export function told({ meeting, adjustment }: About, details: Record<string, unknown>) {
  return {
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: adjustment.id,
    details,
  };
}
