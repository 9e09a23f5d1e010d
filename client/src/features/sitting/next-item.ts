import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { SittingView } from '@klubbat/shared/contracts/sitting';

type Item = Pick<AgendaItemView, 'id' | 'paragraph' | 'withdrawn'>;

/**
 * What is taken up next: the item after the § at hand; before the first the first one, and after the end the first that
 * has no number. What was withdrawn is passed over.
 */
export function nextItem<T extends Item>(
  items: readonly T[],
  { currentItemId, state }: Pick<SittingView, 'currentItemId' | 'state'>,
): T | undefined {
  const place = items.findIndex(({ id }) => id === currentItemId);
  if (place !== -1) {
    return items.slice(place + 1).find(isTakenUp);
  }
  return state === 'ended'
    ? items.find((item) => item.paragraph === null && isTakenUp(item))
    : items.find(isTakenUp);
}

const isTakenUp = ({ withdrawn }: Item) => withdrawn === undefined;
