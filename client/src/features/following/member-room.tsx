import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FollowView } from '@klubbat/shared/contracts/follow';
import { handedInDoors } from '@klubbat/shared/contracts/handed-in';
import { useLive } from '../../lib/live/use-live.js';
import { StoredText } from '../../ui/rich-text.js';
import { AskToSpeak } from './ask-to-speak.js';
import { FollowItems, ItemMatters } from './follow-items.js';
import { FollowVote } from './follow-vote.js';
import { handedInQuery } from './following.queries.js';
import { HandInForm } from './hand-in-form.js';
import { ItemNow } from './item-now.js';
import { OwnHandedIn } from './own-handed-in.js';
import { SpeakerList } from './speaker-list.js';
import { Spoken } from './spoken.js';
import './following.css';

/** Hears what becomes of what one has handed in oneself; what others hand in is not read. */
function useOwnHandedIn(meetingId: string) {
  const client = useQueryClient();
  const own = useQuery(handedInQuery(meetingId));
  const readAnew = () => void client.invalidateQueries({ queryKey: [handedInDoors.list.path] });
  useLive(
    meetingId,
    {
      heard: (messages) => {
        const mine = messages.some(
          (message) =>
            message.kind === 'handed-in' &&
            own.data?.handedIn.some(({ id }) => id === message.handedInId) === true,
        );
        if (mine) {
          readAnew();
        }
      },
      anew: readAnew,
    },
    'members',
  );
  return own.data;
}

/** The meeting for those who are of it: what is at hand, what has been decided, and the way to hand something in. */
export function MemberRoom({ view }: { view: FollowView }) {
  const own = useOwnHandedIn(view.meetingId);
  const item = view.items.find(({ id }) => id === view.currentId);
  return (
    <div className="following-page">
      <Spoken view={view} />
      <div className="stack stack--wide">
        <ItemNow view={view} />
        {view.vote !== null && <FollowVote vote={view.vote} />}
        {item !== undefined && (
          <>
            {item.proposal !== null && (
              <div>
                <h3>Förslag till beslut</h3>
                <StoredText markdown={item.proposal} />
              </div>
            )}
            <ItemMatters item={item} />
            {!item.isSecret && (
              <div>
                <h3>Talarlista</h3>
                <SpeakerList speakers={view.speakers} />
              </div>
            )}
            {own?.mayHandIn === true && (
              <AskToSpeak meetingId={view.meetingId} itemId={item.id} speakers={view.speakers} own={own} />
            )}
          </>
        )}
      </div>
      <div className="following-page__own stack stack--wide">
        <OwnHandedIn view={view} />
        {own?.mayHandIn === true && <HandInForm view={view} />}
      </div>
      <div className="stack stack--wide">
        <FollowItems view={view} />
      </div>
    </div>
  );
}
