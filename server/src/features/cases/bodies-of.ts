import { nextBodies, type Body } from '@klubbat/shared/rules/next-body';
import type { ContinuingOutcome } from '@klubbat/shared/vocabulary/item-links';
import type { ItemContent } from '../agenda/agenda-item.entity.js';
import { proposedSections } from './carried-item.js';

/** The bodies at whose meetings the case of a § goes on, by what it says. */
export function bodiesOf(
  outcome: ContinuingOutcome,
  content: ItemContent,
  boardId: string,
  bodies: readonly Body[],
): Body[] {
  const own = bodies.find(({ id }) => id === boardId);
  if (own === undefined) {
    return [];
  }
  const proposed = proposedSections(content);
  return nextBodies(
    {
      outcome,
      to: content.deferral?.to,
      words: [
        proposed.map(({ heading = '' }) => heading).join(' '),
        proposed.map(({ body = '' }) => body).join(' '),
        (content.recipients ?? []).map(({ name }) => name).join(' '),
      ],
    },
    own,
    bodies.filter(({ id }) => id !== boardId),
  );
}
