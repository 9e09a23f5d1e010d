import { useState } from 'react';
import type { AnswerView, ConveningView, OpenPlace } from '@klubbat/shared/contracts/convening';
import { answerWords } from '@klubbat/shared/sentences/convening-sentences';
import { capital } from '../../lib/capital.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { StateMark } from '../../ui/state-mark.js';
import { TextField } from '../../ui/text-field.js';
import { useCallSubstitute, useStopCall } from './convening.queries.js';
import '../../ui/act-rows.css';

/** Another than the next in order, with a reason. */
function ChooseSubstitute({ place, onClose }: { place: OpenPlace; onClose: () => void }) {
  const call = useCallSubstitute();
  const choices = place.substitutes.filter(
    ({ reason }) => reason !== 'other-party' && reason !== 'serves-already',
  );
  const [substituteId, setSubstitute] = useState(choices[0]?.inviteeId ?? '');
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={`Kalla någon annan i stället för ${place.absent}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={call.isPending}
            onPress={() =>
              call.mutate(
                {
                  params: { id: place.absentId },
                  body: { substituteId, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
                },
                { onSuccess: onClose },
              )
            }
          >
            Kalla
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        {call.error !== null && <FaultSummary error={call.error} />}
        <SelectField
          label="Ersättare"
          value={substituteId}
          options={choices.map(({ inviteeId, name, why }) => ({
            value: inviteeId,
            label: `${name}: ${why}`,
          }))}
          onChange={setSubstitute}
        />
        <TextField
          label="Skäl"
          description="Behövs när någon annan står före i ordningen. Sparas i historiken."
          value={reason}
          onChange={setReason}
        />
      </div>
    </Dialog>
  );
}

function Place({
  place,
  answer,
  onChoose,
}: {
  place: OpenPlace;
  answer: AnswerView | null;
  onChoose: () => void;
}) {
  const call = useCallSubstitute();
  const next = place.substitutes.find(({ callable }) => callable);
  return (
    <li>
      <div>
        <p>
          <strong>
            {place.absent}
            {place.party === null ? '' : ` (${place.party})`}
          </strong>
          : {answerWords(answer).toLocaleLowerCase('sv')}
        </p>
        <p className="quiet">
          {next === undefined
            ? 'Ingen ersättare kan kallas i tur.'
            : `Näst i ordningen: ${next.name}, ${next.why}.`}
        </p>
        {call.error !== null && <FaultSummary error={call.error} />}
      </div>
      <div className="row">
        {next !== undefined && (
          <Button
            variant="primary"
            isPending={call.isPending}
            onPress={() =>
              call.mutate({ params: { id: place.absentId }, body: { substituteId: next.inviteeId } })
            }
          >
            {`Kalla ${next.name}`}
          </Button>
        )}
        <Button variant="quiet" onPress={onChoose}>
          {next === undefined ? 'Välj ersättare' : 'Välj någon annan'}
        </Button>
      </div>
    </li>
  );
}

/** Members who cannot come: who is called for whom and why, and who is to be. */
export function OpenPlaces({ convening }: { convening: ConveningView }) {
  const stop = useStopCall();
  const [chosen, setChosen] = useState<OpenPlace>();
  const calls = convening.calls.filter(({ released }) => released === null);
  if (calls.length + convening.openPlaces.length === 0) {
    return null;
  }
  return (
    <section className="stack" aria-labelledby="ersattare">
      <h2 id="ersattare">Ersättare som ska tjänstgöra</h2>
      {stop.error !== null && <FaultSummary error={stop.error} />}
      <ul className="act-rows">
        {convening.openPlaces.map((place) => (
          <Place
            key={place.absentId}
            place={place}
            answer={convening.invitees.find(({ id }) => id === place.absentId)?.answer ?? null}
            onChoose={() => setChosen(place)}
          />
        ))}
        {calls.map((call) => (
          <li key={call.id}>
            <div>
              <p>
                <strong>{call.substitute}</strong> kallas i stället för {call.absent}{' '}
                <StateMark kind="done">Kallad</StateMark>
              </p>
              <p className="quiet">
                {call.ownReason === null ? capital(call.why) : `Utanför turordningen: ${call.ownReason}`}
                {call.calledBy === null
                  ? '. Kallades direkt av programmet.'
                  : `. Kallades av ${call.calledBy}.`}
              </p>
            </div>
            <Button
              variant="quiet"
              isPending={stop.isPending && stop.variables.params?.id === call.id}
              onPress={() => stop.mutate({ params: { id: call.id } })}
            >
              {`Ta tillbaka ${call.substitute}`}
            </Button>
          </li>
        ))}
      </ul>
      {chosen !== undefined && <ChooseSubstitute place={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  );
}
