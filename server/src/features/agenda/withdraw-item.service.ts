import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { AuditAction } from '../audit/audit.store.js';
import { lockOpenMeeting, saveChanged } from '../meetings/meeting.service.js';
import type { AgendaItem, ItemContent } from './agenda-item.entity.js';
import { presentAgendaItem } from './present-item.service.js';
import { lockItem, saveItem } from './agenda-item.store.js';

async function changeWithdrawal(
  work: Work,
  meetingId: string,
  itemId: string,
  action: AuditAction,
  change: (item: AgendaItem) => ItemContent | null,
): Promise<AgendaItemView> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const item = (await lockItem(work.tx, itemId)) ?? fail('not-found');
  if (item.paragraph !== null) {
    fail('number-given');
  }
  const content = change(item);
  if (content === null) {
    return presentAgendaItem(work, item, meeting);
  }
  item.content = content;
  item.version += 1;
  item.updatedAt = work.now;
  item.updatedBy = work.actor.personId;
  await saveItem(work.tx, item);
  const { withdrawn } = content;
  await saveChanged(work, meeting, {
    action,
    subjectId: item.id,
    details: { title: item.title, ...(withdrawn === undefined ? {} : { reason: withdrawn.reason }) },
  });
  return presentAgendaItem(work, item, meeting);
}

/**
 * Lets an item that has no number be withdrawn, with why: it stays on the agenda and gets no number. Once more changes only
 * the reason. Refuses with `number-given`; the database does too.
 */
export function withdrawItem(
  work: Work,
  meetingId: string,
  itemId: string,
  reason: string,
): Promise<AgendaItemView> {
  const withdrawn = { reason: reason.trim(), on: dayInSweden(work.now), by: work.actor.name };
  return changeWithdrawal(work, meetingId, itemId, 'agenda-item.withdrawn', ({ content }) =>
    content.withdrawn?.reason === withdrawn.reason ? null : { ...content, outcome: 'withdrawn', withdrawn },
  );
}

/** Takes that back: the item is to be taken up as any other. Once more changes nothing. */
export function takeBackWithdrawal(work: Work, meetingId: string, itemId: string): Promise<AgendaItemView> {
  return changeWithdrawal(
    work,
    meetingId,
    itemId,
    'agenda-item.withdrawal-taken-back',
    ({ content: { withdrawn, outcome: _, ...content } }) => (withdrawn === undefined ? null : content),
  );
}
