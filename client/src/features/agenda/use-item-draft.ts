import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { useDocument, type OpenDocument } from '../../lib/autosave/use-document.js';
import { itemDocument, storedItem } from './item-document.js';
import type { ItemDraft } from './item-draft.js';

/** The item as it is being written: one and the same for everything on the page that writes in it. */
export function useItemDraft(meeting: MeetingView, item: AgendaItemView): OpenDocument<ItemDraft> {
  const about = {
    title: `${item.label} ${item.title}`,
    address: `/sammantraden/${meeting.id}/paragraf/${item.id}`,
  };
  return useDocument(itemDocument, item.id, about, storedItem(item));
}
