import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { WrittenItem } from '@klubbat/shared/contracts/preview';
import { wholeOf } from './item-draft.js';
import { useItemDraft } from './use-item-draft.js';

/** The item as it stands in the editor, saved or not. */
export function useWrittenItem(meeting: MeetingView, item: AgendaItemView): WrittenItem {
  const { draft } = useItemDraft(meeting, item);
  return { ...wholeOf(draft), id: item.id };
}
