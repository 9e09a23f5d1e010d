import { useQuery } from '@tanstack/react-query';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { FollowView } from '@klubbat/shared/contracts/follow';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { voteDoors } from '@klubbat/shared/contracts/vote';
import { propositionSteps } from '@klubbat/shared/rules/proposition-order';
import { bodyWords } from '@klubbat/shared/sentences/body-words';
import { chairScript } from '@klubbat/shared/sentences/proposition-sentences';
import { quorumSentence } from '@klubbat/shared/sentences/sitting-sentences';
import type { BoardKind } from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../lib/capital.js';
import { doorQuery } from '../../lib/door-query.js';
import { useFollowedMeeting } from '../../lib/live/use-followed-meeting.js';
import { StoredText } from '../../ui/rich-text.js';
import { ItemMatters } from './follow-items.js';
import { FollowVote } from './follow-vote.js';
import { ItemNow } from './item-now.js';
import { MeetingTime } from './meeting-time.js';
import { SpeakerList } from './speaker-list.js';
import { Spoken } from './spoken.js';
import './following.css';

/** What the one who leads says at the § at hand, so that every question can be answered yes or no (KL 5:53, 6:33). */
function Script({ meeting, item, board }: { meeting: MeetingView; item: AgendaItemView; board: BoardKind }) {
  const body = bodyWords[board];
  const standing = (item.motions ?? []).filter(({ withdrawn }) => withdrawn !== true);
  const steps = chairScript(propositionSteps(item.motions ?? [], true), meeting.people, { board, body });
  return (
    <section className="stack" aria-labelledby="manus">
      <h3 id="manus">Säg</h3>
      {standing.length === 0 ? (
        <div className="chair-script">
          <p>”Ordet är fritt.”</p>
          <p>{`”Kan ${body} besluta enligt förslaget? De som vill det svarar ja.”`}</p>
          <p>”Finns det någon däremot?”</p>
          <p>”Jag finner att så sker.”</p>
        </div>
      ) : (
        <ol className="chair-script">
          {steps.map(({ heading, said, vote }, index) => (
            <li key={index}>
              <h4>{capital(heading)}</h4>
              {said.map((line) => (
                <p key={line}>”{line}”</p>
              ))}
              {vote.length > 0 && (
                <div className="chair-script__vote">
                  <p className="quiet">Om omröstning begärs:</p>
                  {vote.map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** The calm page of the one who leads: what is at hand, who speaks, what to say, and what comes next. Nothing is written here. */
export function ChairRoom({ meeting, view }: { meeting: MeetingView; view: FollowView }) {
  useFollowedMeeting(meeting.id);
  const item = meeting.items.find(({ id }) => id === view.currentId);
  const followed = view.items.find(({ id }) => id === view.currentId);
  const { data: deciding } = useQuery({
    ...doorQuery(voteDoors.deciding, { params: { id: item?.id ?? '' } }),
    enabled: item !== undefined,
  });
  const place = meeting.items.findIndex(({ id }) => id === view.currentId);
  const next =
    place === -1 && view.state !== 'not-begun'
      ? undefined
      : view.items.slice(place + 1).find(({ state }) => state === 'coming');
  const nextTitle = meeting.items.find(({ id }) => id === next?.id)?.title;
  const proposal = (item?.sections ?? []).flatMap(({ kind, body }) =>
    kind === 'proposal' && body !== undefined && body.trim() !== '' ? [body] : [],
  );
  return (
    <div className="following-page">
      <Spoken view={view} />
      <div className="stack stack--wide">
        <ChairNow view={view} item={item} />
        <MeetingTime view={view} />
        {meeting.sitting !== null && meeting.sitting.state !== 'ended' && (
          <p>{quorumSentence(meeting.sitting.quorum, meeting.sitting.state !== 'not-begun')}</p>
        )}
        {view.vote !== null && <FollowVote vote={view.vote} />}
        {item !== undefined && deciding !== undefined && (
          <Script meeting={meeting} item={item} board={deciding.board} />
        )}
        {nextTitle !== undefined && (
          <p className="following-panel">
            Sedan: <strong>{nextTitle}</strong>
          </p>
        )}
      </div>
      <div className="stack stack--wide">
        {item !== undefined && (
          <div>
            <h3>Talarlista</h3>
            <SpeakerList speakers={view.speakers} />
          </div>
        )}
        {proposal.length > 0 && (
          <div>
            <h3>Förslag till beslut</h3>
            {proposal.map((body, index) => (
              <StoredText key={index} markdown={body} />
            ))}
          </div>
        )}
        {followed !== undefined && <ItemMatters item={followed} />}
      </div>
    </div>
  );
}

/** Whoever leads knows what a secret § is about. */
function ChairNow({ view, item }: { view: FollowView; item: AgendaItemView | undefined }) {
  const items = view.items.map((one) => (one.id === item?.id ? { ...one, title: item.title } : one));
  return <ItemNow view={{ ...view, items }} />;
}
