import { readTogether } from '../../platform/read-together.js';
import type { Work } from '../../platform/work.js';
import type { MeetingSubject } from '../meetings/meeting-subject.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { AgendaItem } from './agenda-item.entity.js';
import { itemSubjectParts } from './item-parts.js';
import { isSecret } from './secret-item.js';

/** An item as the subject of a policy: where its meeting belongs, whether the actor is named there, and whether it is secret. */
export interface ItemSubject extends MeetingSubject {
  item: AgendaItem;
  secret: boolean;
}

/** The rows of an item as a subject; undefined where there is no such item, or none behind the wall. */
export function subjectOfItem(rows: {
  item: AgendaItem[];
  meeting: Meeting[];
  named: unknown[];
}): ItemSubject | undefined {
  const [item] = rows.item;
  const [meeting] = rows.meeting;
  return item === undefined || meeting === undefined
    ? undefined
    : {
        organisationId: meeting.organisationId,
        boardId: meeting.boardId,
        named: rows.named.length > 0,
        ...{ meeting, item },
        secret: isSecret(item),
      };
}

/** For doors whose `:id` is an item's: the meeting that it belongs to, and the item, which may be secret. */
export async function itemSubject(
  { tx, actor }: Work,
  { params }: { params: { id: string } },
): Promise<ItemSubject | undefined> {
  return subjectOfItem(await readTogether(tx, itemSubjectParts, [params.id, actor.personId]));
}
