import { linkedAttachments } from '@klubbat/shared/text/attachment-links';
import { textsOf } from '@klubbat/shared/text/item-texts';
import type { AgendaItem, ItemContent } from '../agenda/agenda-item.entity.js';
import type { Attachment } from './attachment.entity.js';

/** Does the item refer to the attachment: in its own list, in a vote, a reservation or a statement, or by a link in a text? */
export function refersTo(
  { content }: Pick<AgendaItem, 'content'>,
  { id, number }: Pick<Attachment, 'id' | 'number'>,
): boolean {
  const { attachments = [], votes = [], reservations = [], statements = [] } = content;
  return (
    attachments.includes(number) ||
    [...votes, ...reservations, ...statements].some(({ attachment }) => attachment === number) ||
    textsOf(content).some((text) => linkedAttachments(text).has(id))
  );
}

/** The lists of an item that name attachments by number, with the numbers that they have come to bear. */
export function renumbered(
  { attachments, votes, reservations, statements }: ItemContent,
  newNumber: ReadonlyMap<number, number>,
): Pick<ItemContent, 'attachments' | 'votes' | 'reservations' | 'statements'> {
  const now = (number: number) => newNumber.get(number) ?? number;
  const named = <T extends { attachment?: number | undefined }>(list: T[]) =>
    list.map((one) => (one.attachment === undefined ? one : { ...one, attachment: now(one.attachment) }));
  return {
    ...(attachments === undefined ? {} : { attachments: attachments.map(now) }),
    ...(votes === undefined ? {} : { votes: named(votes) }),
    ...(reservations === undefined ? {} : { reservations: named(reservations) }),
    ...(statements === undefined ? {} : { statements: named(statements) }),
  };
}
