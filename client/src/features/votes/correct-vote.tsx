import { useState } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { VoteInFile } from '@klubbat/shared/contracts/meeting-file';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { VoterView } from '@klubbat/shared/contracts/vote';
import { tallyOf } from '@klubbat/shared/rules/voting';
import { ballotWords } from '@klubbat/shared/sentences/words';
import { ballotVotes, type BallotVote } from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../lib/capital.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { useCorrectVote } from './votes.queries.js';

interface CorrectVoteProps {
  meeting: MeetingView;
  item: AgendaItemView;
  index: number;
  vote: VoteInFile;
  voters: readonly VoterView[];
  onClose: () => void;
}

const options = ballotVotes.map((value) => ({ value, label: capital(ballotWords[value]) }));

/** A vote that was entered wrongly: other ballots or words, or none at all. A reason is asked for, and kept with what stood. */
export function CorrectVote({ meeting, item, index, vote, voters, onClose }: CorrectVoteProps) {
  const correct = useCorrectVote();
  const [saveId] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(vote);
  const [reason, setReason] = useState('');
  const given = reason.trim();
  const send = (corrected: VoteInFile | null) =>
    correct.mutate(
      {
        params: { id: item.id },
        body: { version: item.version, saveId, index, vote: corrected, reason: given },
      },
      { onSuccess: onClose },
    );
  const put = (person: string, side: BallotVote) =>
    setDraft((now) => {
      const ballots = (now.ballots ?? []).map((one) =>
        one.person === person ? { ...one, vote: side } : one,
      );
      return withSums({ ...now, ballots });
    });
  const number = (side: 'yes' | 'no' | 'abstain', label: string) => (
    <TextField
      label={label}
      type="number"
      inputMode="numeric"
      width="short"
      value={String(draft[side] ?? 0)}
      onChange={(text) => setDraft((now) => withoutTieBreak({ ...now, [side]: Number(text) }))}
    />
  );
  return (
    <Dialog
      title={`Rätta omröstning ${index + 1}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={given === ''}
            isPending={correct.isPending}
            onPress={() => send(draft)}
          >
            Rätta
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
          <Button variant="quiet" isDisabled={given === ''} onPress={() => send(null)}>
            Ta bort omröstningen
          </Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={correct.error} />
        <TextField
          label="Skäl"
          description="Vad som stod och varför det rättades finns kvar i historiken."
          isRequired
          value={reason}
          onChange={setReason}
        />
        <TextField
          label="Ja betyder"
          value={draft.yesMeans ?? ''}
          onChange={(text) => setDraft((now) => withWords(now, 'yesMeans', text))}
        />
        <TextField
          label="Nej betyder"
          value={draft.noMeans ?? ''}
          onChange={(text) => setDraft((now) => withWords(now, 'noMeans', text))}
        />
        {draft.ballots === undefined || draft.ballots.length === 0 ? (
          <>
            {number('yes', 'Antal ja')}
            {number('no', 'Antal nej')}
            {number('abstain', 'Antal som avstår')}
          </>
        ) : (
          <fieldset className="stack stack--tight">
            <legend>
              Röster: {draft.yes} ja, {draft.no} nej
            </legend>
            {draft.ballots.map(({ person, vote: side }) => (
              <SelectField
                key={person}
                label={voters.find((one) => one.person === person)?.name ?? nameOf(meeting, person)}
                width="medium"
                value={side}
                options={options}
                onChange={(next) => put(person, next)}
              />
            ))}
          </fieldset>
        )}
      </div>
    </Dialog>
  );
}

function nameOf({ people }: MeetingView, person: string): string {
  return people.find(({ key }) => key === person)?.name ?? person;
}

function withWords(vote: VoteInFile, name: 'yesMeans' | 'noMeans', text: string): VoteInFile {
  const { [name]: _before, ...rest } = vote;
  return text === '' ? rest : { ...rest, [name]: text };
}

/** The server says how a tie is broken: by the ballot of the one who leads. */
function withoutTieBreak({ castingVote: _castingVote, ...vote }: VoteInFile): VoteInFile {
  return vote;
}

function withSums(vote: VoteInFile): VoteInFile {
  const { yes, no, abstain, absent } = tallyOf(vote.ballots ?? []);
  return withoutTieBreak({ ...vote, yes, no, abstain, absent });
}
