import type { FollowItem, FollowView } from '@klubbat/shared/contracts/follow';
import { joinNames } from '@klubbat/shared/sentences/protocol-sentences';
import { motionKindWords } from '@klubbat/shared/sentences/protocol-words';
import { capital } from '../../lib/capital.js';
import { StoredText } from '../../ui/rich-text.js';
import { FollowVote } from './follow-vote.js';

/** What has been moved and who is jävig, as recorded so far. */
export function ItemMatters({ item }: { item: FollowItem }) {
  const standing = item.motions.filter(({ withdrawn }) => !withdrawn);
  return (
    <>
      {item.conflicts.length > 0 && <p>Jäv: {joinNames(item.conflicts)} deltar inte.</p>}
      {standing.length > 0 && (
        <div>
          <h3>Yrkanden</h3>
          <ul>
            {standing.map(({ by, text, kind }, index) => (
              <li key={index}>
                {by.length > 0 && <strong>{joinNames(by)}: </strong>}
                {kind !== null && `${capital(motionKindWords[kind])}. `}
                {text}
              </li>
            ))}
          </ul>
        </div>
      )}
      {item.votes.map((vote, index) => (
        <FollowVote key={index} vote={vote} />
      ))}
    </>
  );
}

/** The §§ that have been decided, the latest first, and what is still to come. */
export function FollowItems({ view }: { view: FollowView }) {
  const done = view.items.filter(({ state }) => state === 'done').toReversed();
  const coming = view.items.filter(({ state }) => state === 'coming');
  return (
    <>
      {done.length > 0 && (
        <section className="stack following-panel" aria-labelledby="beslut">
          <h2 id="beslut">Beslut hittills</h2>
          <p className="quiet">Så som sekreteraren har antecknat dem. Protokollet är inte justerat.</p>
          {done.map((item) => (
            <article key={item.id} className="stack" aria-labelledby={`beslut-${item.id}`}>
              <h3 id={`beslut-${item.id}`}>
                {item.label} {item.title}
              </h3>
              {item.decision !== null && <StoredText markdown={item.decision} />}
              {item.decision === null && !item.isSecret && (
                <p className="quiet">Inget beslut är antecknat.</p>
              )}
              {item.votes.map((vote, index) => (
                <FollowVote key={index} vote={vote} />
              ))}
              {item.reservations.length > 0 && (
                <p>Reservation: {joinNames(item.reservations.flatMap(({ by }) => by))}</p>
              )}
            </article>
          ))}
        </section>
      )}
      {coming.length > 0 && (
        <details className="following-panel">
          <summary>Kommer sedan ({coming.length})</summary>
          <ol>
            {coming.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
