import { agendaItemDoors, type AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { documentKind } from '../../lib/autosave/documents.js';
import type { Stored } from '../../lib/autosave/part-rules.js';
import { callAs } from '../../lib/autosave/save-call.js';
import { meetingStopped, updateMeetingInCache } from '../../lib/meeting-cache.js';
import { changeOf } from './item-change.js';
import { draftOf, type ItemDraft } from './item-draft.js';
import { itemRules } from './item-rules.js';

export function storedItem(item: AgendaItemView): Stored<ItemDraft> {
  return { part: draftOf(item), version: item.version, who: item.updatedBy, at: item.updatedAt };
}

/** Shows the item on the whole page as it came from the server. */
export function showItem(item: AgendaItemView): void {
  updateMeetingInCache(item.meetingId, (meeting) => ({
    ...meeting,
    items: meeting.items.map((old) => (old.id === item.id && old.version < item.version ? item : old)),
  }));
}

function shown(item: AgendaItemView): Stored<ItemDraft> {
  showItem(item);
  return storedItem(item);
}

/** An item as it is written: saved field by field, each save only what has changed. */
export const itemDocument = documentKind<ItemDraft>({
  name: 'agenda-item',
  rules: itemRules,
  read: async (id, person) => shown(await callAs(agendaItemDoors.show, person, { params: { id } })),
  write: async (id, { part, base, version, saveId }, person) => {
    const item = await callAs(agendaItemDoors.update, person, {
      params: { id },
      body: { ...changeOf(base, part), version, saveId },
    });
    return shown(item);
  },
  onStopped: meetingStopped,
});
