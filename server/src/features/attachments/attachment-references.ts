import type { AgendaItem } from '../agenda/agenda-item.entity.js';

/** Does the item refer to the attachment, in its own list or in a vote, a reservation or a statement? */
export function refersTo({ content }: Pick<AgendaItem, 'content'>, number: number): boolean {
  const { attachments = [], votes = [], reservations = [], statements = [] } = content;
  return (
    attachments.includes(number) ||
    [...votes, ...reservations, ...statements].some(({ attachment }) => attachment === number)
  );
}
