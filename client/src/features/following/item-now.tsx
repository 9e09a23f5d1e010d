import type { FollowView } from '@klubbat/shared/contracts/follow';
import { clock } from '@klubbat/shared/sentences/dates';

/** The § at hand in words, as it is said aloud when it changes. */
export function nowSentence(view: FollowView): string {
  const item = view.items.find(({ id }) => id === view.currentId);
  switch (view.state) {
    case 'not-begun':
      return 'Sammanträdet har inte börjat';
    case 'ended':
      return `Sammanträdet är avslutat${view.endedAt === null ? '' : ` kl. ${clock(view.endedAt)}`}`;
    default:
      return item === undefined ? '' : `${item.label} ${item.title}`;
  }
}

/** The § at hand, large. */
export function ItemNow({ view }: { view: FollowView }) {
  const item = view.items.find(({ id }) => id === view.currentId);
  return (
    <div>
      {item !== undefined && (
        <p className="quiet">
          {view.state === 'adjourned' && view.adjournedSince !== null
            ? `Ajournerat sedan ${clock(view.adjournedSince)}`
            : 'Nu behandlas'}
        </p>
      )}
      <h2 className="following-now">
        {item === undefined ? (
          nowSentence(view)
        ) : (
          <>
            <span className="following-now__number">{item.label}</span> {item.title}
          </>
        )}
      </h2>
    </div>
  );
}
