import { readTogether } from '../../platform/read-together.js';
import type { Work } from '../../platform/work.js';
import type { SpellEvent } from '../audit/writing-spell.store.js';
import { ITEM_SPELL, itemShownParts, itemSubjectParts } from './item-parts.js';
import { subjectOfItem, type ItemSubject } from './item-subject.js';
import type { SentChange } from './own-texts.service.js';
import type { ShownWith } from './present-item.service.js';

const LOCK_MEETING =
  'SELECT m.id FROM meeting m WHERE m.id = (SELECT i.meeting_id FROM agenda_item i WHERE i.id = $1) FOR UPDATE';
const LOCK_ITEM = 'SELECT i.id FROM agenda_item i WHERE i.id = $1 FOR UPDATE';

const parts = { ...itemSubjectParts, ...itemShownParts, spell: ITEM_SPELL };

/** An item whose row is locked, with all that a save of it asks: read after the lock, so that it holds until the save stands. */
export interface ItemToWrite extends ItemSubject {
  shown: ShownWith;
  spell: SpellEvent[];
}

/** True for a change of what lists of meetings are searched by. */
export function isSearched({ title, caseNumber, moreCaseNumbers }: SentChange): boolean {
  return [title, caseNumber, moreCaseNumbers].some((given) => given !== undefined);
}

/**
 * Locks an item for a change and reads all that the save of it asks, in one statement (decision 092). Undefined where there is no such item, or none
 * behind the wall. The item's own row is the lock: two people may write in two §§ of one meeting at once.
 */
export async function lockToWrite(
  { tx, actor, now }: Work,
  id: string,
  change: SentChange,
): Promise<ItemToWrite | undefined> {
  // the meeting's row bears the words to search by: whoever needs both locks it first, or two would wait for each other
  const locks = isSearched(change) ? [LOCK_MEETING, LOCK_ITEM] : [LOCK_ITEM];
  const { spell, ...rows } = await readTogether(
    tx,
    parts,
    [id, actor.personId, now],
    locks.map((text) => ({ text, values: [id] })),
  );
  const subject = subjectOfItem(rows);
  return subject && { ...subject, shown: rows, spell };
}
