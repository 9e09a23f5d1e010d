import type { AgendaItemChange } from '@klubbat/shared/contracts/agenda-item';
import type { Work } from '../../platform/work.js';
import { formErrors, refuseFormFaults } from '../meetings/form-errors.js';
import { findMeetingPeople } from '../meetings/meeting.store.js';
import type { AgendaItem, ItemContent } from './agenda-item.entity.js';
import { findAttachmentKeys } from './agenda-item.store.js';
import { refuseUnknownLinks } from './refuse-unknown-links.js';

/** Fields that name people, points or attachments: what they name must exist. */
const REFERRING = [
  'motions',
  'votes',
  'reservations',
  'statements',
  'conflictsOfInterest',
  'notParticipating',
  'deferral',
  'attachments',
] as const;

/** Refuses a change that names what does not exist. Words alone are never refused: they come first. */
export async function refuseUnknown(
  work: Work,
  item: AgendaItem,
  change: AgendaItemChange,
  before: ItemContent,
): Promise<void> {
  await refuseUnknownLinks(work.tx, item, before);
  if (!REFERRING.some((name) => change[name] !== undefined && change[name] !== null)) {
    return;
  }
  const people = await findMeetingPeople(work.tx, item.meetingId);
  const keys = await findAttachmentKeys(work.tx, item.meetingId);
  const attachments = keys.map(({ number }) => ({ number, title: '' }));
  refuseFormFaults(
    formErrors({ people, attachments, items: [{ title: item.title, ...item.content }] }, '$.items[0]'),
  );
}
