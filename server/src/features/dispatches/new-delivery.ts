import { v7 as newId } from 'uuid';
import type { Work } from '../../platform/work.js';
import { sha256Of } from '../files/stored-file.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { NewDelivery } from './delivery.entity.js';
import type { Dispatch } from './dispatch.entity.js';

/**
 * A delivery of this dispatch as it is ordered. `once`: what it is the only one of; the database refuses a second with the
 * same, so that nobody is sent the same thing twice.
 */
export function newDelivery(
  work: Work,
  { organisationId, boardId }: Meeting,
  dispatch: Dispatch,
  { name, email }: { name: string; email: string },
  once: readonly unknown[],
): NewDelivery {
  return {
    id: newId(),
    dispatchId: dispatch.id,
    organisationId,
    boardId,
    name,
    email,
    subject: null,
    bodyText: null,
    onceKey: sha256Of(JSON.stringify(once)),
    state: 'queued',
    tries: 0,
    nextTryAt: work.now,
    answer: null,
    lastError: null,
    sentAt: null,
    orderedAt: work.now,
  };
}
