import type { FollowView } from '@klubbat/shared/contracts/follow';
import { elapsedMinutes } from './elapsed.js';
import { useNow } from './use-now.js';

/** How long the § at hand and the meeting have gone on. */
export function MeetingTime({ view }: { view: FollowView }) {
  const now = useNow(10_000);
  const item = view.items.find(({ id }) => id === view.currentId);
  if (view.begunAt === null || view.state === 'ended') {
    return null;
  }
  const openedAt = item?.openedAt ?? null;
  return (
    <p className="quiet">
      {openedAt !== null && `${item?.label ?? ''} har pågått ${elapsedMinutes(openedAt, now)} · `}
      Sammanträdet {elapsedMinutes(view.begunAt, now)}
      {view.adjournedSince !== null && ` · Ajournerat sedan ${view.adjournedSince.replace(':', '.')}`}
    </p>
  );
}
