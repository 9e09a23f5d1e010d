import { entityPart, part } from '../../platform/read-together.js';
import { AgendaItem } from './agenda-item.entity.js';
import type { ItemWriting } from './item-writing.entity.js';

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
