import { useState } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { VoteInFile } from '@klubbat/shared/contracts/meeting-file';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { DecidingView, VoterView } from '@klubbat/shared/contracts/vote';
import { resultOf } from '@klubbat/shared/rules/voting';
import { decidesByLot } from '@klubbat/shared/rules/who-decides';
import { voteCaption } from '@klubbat/shared/sentences/protocol-sentences';
import { outcomeSentence } from '@klubbat/shared/sentences/vote-sentences';
import { Button } from '../../ui/button.js';
import { CorrectVote } from './correct-vote.js';
import { VotePicture } from './vote-picture.js';
import { VoteQuestion } from './vote-question.js';

interface ClosedVotesProps {
  meeting: MeetingView;
  item: AgendaItemView;
  deciding: DecidingView;
  mayWrite: boolean;
}

/** The votes that have been held in a §, with what they came to. */
export function ClosedVotes({ meeting, item, deciding, mayWrite }: ClosedVotesProps) {
  const [correcting, setCorrecting] = useState<number>();
  const votes = item.votes ?? [];
  const corrected = correcting === undefined ? undefined : votes[correcting];
  if (votes.length === 0) {
    return deciding.vote === null && !mayWrite ? (
      <p className="quiet">Ingen omröstning har hållits.</p>
    ) : null;
  }
  return (
    <section className="stack" aria-labelledby="hallna">
      <h2 id="hallna">{votes.length === 1 ? 'Avslutad omröstning' : 'Avslutade omröstningar'}</h2>
      {votes.map((vote, index) => (
        <div className="closed-vote" key={index}>
          <div className="stack stack--tight">
            <h3>{voteCaption(votes.length > 1 ? index + 1 : null, vote.order === 'counter')}</h3>
            <VoteQuestion vote={vote} motions={item.motions ?? []} />
            <p>
              <strong>{outcome(vote, item, deciding)}</strong>
            </p>
            {mayWrite && (
              <div className="flush no-print">
                <Button
                  variant="quiet"
                  aria-label={`Rätta omröstning ${index + 1}`}
                  onPress={() => setCorrecting(index)}
                >
                  Rätta
                </Button>
              </div>
            )}
          </div>
          <VotePicture voters={votersOf(vote, meeting)} tally={sums(vote)} />
        </div>
      ))}
      {correcting !== undefined && corrected !== undefined && (
        <CorrectVote
          meeting={meeting}
          item={item}
          index={correcting}
          vote={corrected}
          voters={votersOf(corrected, meeting)}
          onClose={() => setCorrecting(undefined)}
        />
      )}
    </section>
  );
}

function outcome(vote: VoteInFile, item: AgendaItemView, { places }: DecidingView): string {
  const place = places.find(({ point }) => point === (vote.point ?? null)) ?? places[0];
  const result = resultOf(vote, place?.leads ?? undefined, decidesByLot(item, vote));
  return outcomeSentence(
    result.side === undefined
      ? { side: null, by: null, because: result.because }
      : { side: result.side, by: result.by, because: null },
  );
}

const sums = ({ yes, no, abstain = 0, absent = 0 }: VoteInFile) => ({
  yes,
  no,
  abstain,
  absent,
  standsOut: 0,
  missing: 0,
});

/** Those who voted, as the picture seats them; a closed vote has seats without names. */
function votersOf(vote: VoteInFile, { people }: MeetingView): VoterView[] {
  const seat = (person: string, cast: VoterView['cast']): VoterView => {
    const known = people.find(({ key }) => key === person);
    return {
      person,
      name: known?.name ?? person,
      party: known?.party ?? null,
      servesFor: null,
      leads: false,
      mayVote: true,
      cast,
    };
  };
  if (vote.ballots !== undefined && vote.ballots.length > 0) {
    return vote.ballots.map((ballot) => seat(ballot.person, ballot.vote));
  }
  const { yes, no, abstain = 0 } = vote;
  return (
    [
      ['yes', yes],
      ['no', no],
      ['abstain', abstain],
    ] as const
  ).flatMap(([cast, count]) => Array.from({ length: count }, (_, index) => seat(`${cast} ${index}`, cast)));
}
