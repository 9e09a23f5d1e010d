import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { findItems, lockItems, saveItem } from '../agenda/agenda-item.store.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockOpenMeeting, saveChanged } from '../meetings/meeting.service.js';
import { refuseStale } from '../register/refuse-stale.js';
import type { Attachment } from './attachment.entity.js';
import { refersTo, renumbered } from './attachment-references.js';
import { findAttachments, giveAttachmentNumbers } from './attachment.store.js';

/**
 * Puts the attachments of a meeting in this order and numbers them from 1; what refers to one by number follows.
 * Refuses with `stale-version`, and with `locked` where a § that lies in an adjustment refers to one whose number would
 * change: its signers have read it as it is. In the order that stands already nothing is changed.
 */
export async function orderAttachments(
  work: Work,
  meetingId: string,
  input: { version: number; attachments: string[] },
): Promise<number> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const before = await findAttachments(work.tx, meetingId);
  const after = inOrder(before, input.attachments);
  const moved = before.filter(({ id, number }) => after.indexOf(id) + 1 !== number);
  if (moved.length === 0) {
    return meeting.version;
  }
  await refuseStale(work, meeting, input.version);
  await lockItems(work.tx, meetingId);
  const items = await findItems(work.tx, meetingId);
  refuseFrozen(items, moved);
  const newNumber = new Map(before.map(({ id, number }) => [number, after.indexOf(id) + 1]));
  // the items first: what an item said until now is kept with the attachments that its numbers meant
  for (const item of items.filter(({ adjustmentId }) => adjustmentId === null)) {
    await follow(work, meeting, item, newNumber);
  }
  await giveAttachmentNumbers(work.tx, after);
  await saveChanged(work, meeting, {
    action: 'attachment.ordered',
    details: { numbers: Object.fromEntries(newNumber) },
  });
  return meeting.version;
}

/** Refuses a list that does not name every attachment once. */
function inOrder(before: Attachment[], named: string[]): string[] {
  const all = new Set(named);
  if (all.size !== named.length || all.size !== before.length || before.some(({ id }) => !all.has(id))) {
    fail('invalid', {
      errors: [{ path: '$.attachments', message: 'Ange alla bilagor, var och en en gång.' }],
    });
  }
  return named;
}

function refuseFrozen(items: AgendaItem[], moved: Attachment[]): void {
  const frozen = items.filter(({ adjustmentId }) => adjustmentId !== null);
  const held = moved.find((attachment) => frozen.some((item) => refersTo(item, attachment)));
  if (held !== undefined) {
    fail('locked', { params: { what: `Bilaga ${held.number} hör till en paragraf som` } });
  }
}

/** An item that names attachments by number names the same ones afterwards. Whoever has it open is told. */
async function follow(
  work: Work,
  meeting: Meeting,
  item: AgendaItem,
  newNumber: ReadonlyMap<number, number>,
): Promise<void> {
  const lists = renumbered(item.content, newNumber);
  const changed = (Object.keys(lists) as (keyof typeof lists)[]).filter(
    (name) => JSON.stringify(lists[name]) !== JSON.stringify(item.content[name]),
  );
  if (changed.length === 0) {
    return;
  }
  const before = Object.fromEntries(changed.map((name) => [name, item.content[name]]));
  item.content = { ...item.content, ...lists };
  item.version += 1;
  item.updatedAt = work.now;
  item.updatedBy = work.actor.personId;
  await saveItem(work.tx, item, { kind: 'renumbered' });
  await record(work, {
    action: 'agenda-item.renumbered',
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: item.id,
    details: { title: item.title, changed, before },
  });
}
