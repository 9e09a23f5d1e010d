import { entityPart, part } from '../../platform/read-together.js';
import { spellEvents, type SpellEvent } from '../audit/writing-spell.store.js';
import { boardPart, seatCountPart } from '../meetings/board-parts.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { AgendaItem } from './agenda-item.entity.js';
import { ItemWriting } from './item-writing.entity.js';

/* Of the meeting `$1`, to be read together with more of it. */

export const ITEMS = entityPart(AgendaItem, 'FROM agenda_item t WHERE t.meeting_id = $1 ORDER BY t.position');

/** Those who saved its items last, by name. */
export const ITEM_AUTHORS = part<{ id: string; name: string }>(
  `SELECT p.id, p.name FROM person p
    WHERE p.id IN (SELECT i.updated_by FROM agenda_item i WHERE i.meeting_id = $1)`,
);

/** The keys of the texts of those items whose texts somebody has opened to write. */
export const TEXT_KEYS = part<Pick<ItemWriting, 'itemId' | 'textKeys'>>(
  `SELECT w.item_id AS "itemId", w.text_keys AS "textKeys"
     FROM agenda_item i JOIN item_writing w ON w.item_id = i.id WHERE i.meeting_id = $1`,
);

/** The meeting of the item `$1`, in SQL. */
const OF_ITEM = '(SELECT i.meeting_id FROM agenda_item i WHERE i.id = $1)';

/** An item `$1` by itself: it, its meeting, and one row where the person `$2` is named in that. */
export const itemSubjectParts = {
  item: entityPart(AgendaItem, 'FROM agenda_item t WHERE t.id = $1'),
  meeting: entityPart(Meeting, `FROM meeting t WHERE t.id = ${OF_ITEM}`),
  named: part<{ id: string }>(
    `SELECT p.id FROM meeting_person p WHERE p.meeting_id = ${OF_ITEM} AND p.person_id = $2`,
  ),
};

/** What the item is shown with: how many stand before it, who saved it last, the keys of its texts, and its board. */
export const itemShownParts = {
  place: part<{ before: number }>(
    `SELECT count(*)::int AS before FROM agenda_item b, agenda_item i
      WHERE i.id = $1 AND b.meeting_id = i.meeting_id AND b.position < i.position`,
  ),
  author: part<{ name: string }>(
    'SELECT p.name FROM person p WHERE p.id = (SELECT i.updated_by FROM agenda_item i WHERE i.id = $1)',
  ),
  writing: entityPart(ItemWriting, 'FROM item_writing t WHERE t.item_id = $1'),
  board: boardPart(OF_ITEM),
  seatCount: seatCountPart(OF_ITEM),
};

/** What its writing goes by: the events of the spell of writing that may go on at `$3`. */
export const ITEM_SPELL = part<SpellEvent>(spellEvents('$1', `'agenda-item.updated'`, '$3', OF_ITEM));
