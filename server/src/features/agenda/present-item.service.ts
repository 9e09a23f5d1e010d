import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { readTogether, type ReadParts } from '../../platform/read-together.js';
import type { Work } from '../../platform/work.js';
import { boardOf } from '../meetings/board-as-of.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { AgendaItem } from './agenda-item.entity.js';
import { presentItem } from './item-content.js';
import { itemShownParts } from './item-parts.js';
import { keysByItem } from './text-keys.js';

/** What an item is shown with. */
export type ShownWith = ReadParts<typeof itemShownParts>;

/** An item with its label and its place on the agenda, where what it is shown with has been read. */
export function presentShown(
  { actor }: Work,
  item: AgendaItem,
  meeting: Meeting,
  { place, author, writing, board, seatCount }: ShownWith,
): AgendaItemView {
  return presentItem(
    item,
    place[0]?.before ?? 0,
    boardOf(meeting, board[0], seatCount[0]?.seats ?? null),
    meeting,
    item.updatedBy === actor.personId ? actor.name : (author[0]?.name ?? null),
    keysByItem([item], writing).get(item.id),
  );
}

/** An item, as it stands in the database, with its label and its place on the agenda. */
export async function presentAgendaItem(
  work: Work,
  item: AgendaItem,
  meeting: Meeting,
): Promise<AgendaItemView> {
  return presentShown(work, item, meeting, await readTogether(work.tx, itemShownParts, [item.id]));
}
