import type { z } from 'zod';
import type { IncomingView, incomingDoors } from '@klubbat/shared/contracts/incoming';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import type { IncomingDocument } from './incoming-document.entity.js';
import { lockIncoming, setCaseNumber } from './incoming.store.js';
import { plainLine } from './plain-line.js';
import { presentIncoming } from './show-incoming.service.js';

/**
 * Puts a document that has come in on another case of the organisation's, as when its number was mistyped. Again changes
 * nothing. Refuses with `stale-version` when somebody else has moved it since.
 */
export async function moveIncoming(
  work: Work,
  { id, organisationId }: IncomingDocument,
  { was, caseNumber }: z.output<typeof incomingDoors.move.body>,
): Promise<IncomingView> {
  const to = plainLine(caseNumber);
  const now = await lockIncoming(work.tx, id);
  if (now !== to && now !== plainLine(was)) {
    fail('stale-version');
  }
  if (now !== to) {
    await setCaseNumber(work.tx, id, to);
    await record(work, {
      action: 'incoming.moved',
      organisationId,
      subjectId: id,
      details: { from: now, to },
    });
  }
  return presentIncoming(work.tx, id);
}
