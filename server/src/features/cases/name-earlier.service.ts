import { v7 as newId } from 'uuid';
import { carriedSentences } from '@klubbat/shared/sentences/carried-sentences';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { lockItem } from '../agenda/agenda-item.store.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { addLink, isLinked } from './item-link.store.js';
import { lockSource, referTo } from './take-up.service.js';

/**
 * Refers from an item to earlier §§ that one may read: each is linked, and named under Tidigare behandling. Once more
 * changes nothing. Refuses what is not earlier, and an item that lies in an adjustment.
 */
export async function nameEarlier(
  work: Work,
  meeting: Meeting,
  itemId: string,
  ids: string[],
): Promise<number> {
  let item = (await lockItem(work.tx, itemId)) ?? fail('not-found');
  if (item.adjustmentId !== null || meeting.locked) {
    fail('locked', { params: { what: 'Paragrafen' } });
  }
  for (const id of new Set(ids)) {
    const source = await lockSource(work, id);
    if (source.meeting.id === meeting.id || source.meeting.day > meeting.day) {
      fail('invalid', { errors: [{ path: '$.items', message: carriedSentences.notEarlier }] });
    }
    if (await isLinked(work.tx, id, itemId)) {
      continue;
    }
    item = await referTo(work, item, source);
    await addLink(work.tx, {
      id: newId(),
      kind: 'earlier',
      fromItemId: id,
      toItemId: itemId,
      toBoardId: meeting.boardId,
      createdAt: work.now,
      createdBy: work.actor.personId,
    });
    await record(work, {
      action: 'agenda-item.earlier-named',
      organisationId: meeting.organisationId,
      meetingId: meeting.id,
      subjectId: itemId,
      details: { title: source.item.title, from: id },
    });
  }
  return item.version;
}
