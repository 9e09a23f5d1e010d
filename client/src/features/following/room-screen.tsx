import type { FollowView } from '@klubbat/shared/contracts/follow';
import { clock } from '@klubbat/shared/sentences/dates';
import { FollowVote } from './follow-vote.js';
import { nowSentence } from './item-now.js';
import { speakerName } from './speaker-list.js';
import { Spoken } from './spoken.js';
import './room-screen.css';

/** What stands on the wall: the § at hand, who speaks, how the vote went. Large, calm, and nothing secret. */
export function RoomScreen({ view }: { view: FollowView }) {
  const item = view.items.find(({ id }) => id === view.currentId);
  const speaking = view.speakers.find(({ state }) => state === 'speaking');
  const waiting = view.speakers.filter(({ state }) => state === 'waiting');
  const vote = view.vote ?? item?.votes.at(-1);
  return (
    <div className="room-screen__body">
      <Spoken view={view} />
      <section className="room-screen__item">
        {item === undefined ? (
          <h1>{nowSentence(view)}</h1>
        ) : (
          <>
            <p className="room-screen__number">{item.label}</p>
            <h1>{item.title}</h1>
          </>
        )}
        {view.state === 'adjourned' && view.adjournedSince !== null && (
          <p className="room-screen__adjourned">Ajournerat sedan {clock(view.adjournedSince)}</p>
        )}
      </section>
      {vote !== undefined && <FollowVote vote={vote} names={false} />}
      {(speaking !== undefined || waiting.length > 0) && (
        <section className="room-screen__speakers">
          {speaking !== undefined && (
            <>
              <h2>Har ordet</h2>
              <p className="room-screen__speaking">{speakerName(speaking)}</p>
            </>
          )}
          {waiting.length > 0 && (
            <>
              <h2>Talarlista</h2>
              <ol>
                {waiting.slice(0, 6).map((one) => (
                  <li key={one.id}>{speakerName(one)}</li>
                ))}
              </ol>
              {waiting.length > 6 && <p>och {waiting.length - 6} till</p>}
            </>
          )}
        </section>
      )}
    </div>
  );
}
