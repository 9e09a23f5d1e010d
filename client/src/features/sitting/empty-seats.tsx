import { useState } from 'react';
import type { SittingView } from '@klubbat/shared/contracts/sitting';
import { callReasonSentence } from '@klubbat/shared/sentences/sitting-sentences';
import { Button } from '../../ui/button.js';
import { CallDialog } from './call-dialog.js';
import { callsFor, seatKey, seatName, servesWhere, takenSeat, type EmptySeat } from './empty-seat.js';
import type { PersonNow } from './people-now.js';
import type { Acts } from './use-acts.js';

interface EmptySeatsProps {
  sitting: SittingView;
  people: readonly PersonNow[];
  acts: Acts;
  mayWrite: boolean;
}

const saidOf = { absent: 'är inte här.', biased: 'är jävig.', vacant: 'är vakant.' } as const;

/** More than these are shown when asked for: at the call of the roll every seat is empty. */
const SHOWN = 6;

/** The seats in which nobody sits, and for each the substitute whose turn it is, with why. */
export function EmptySeats({ sitting, people, acts, mayWrite }: EmptySeatsProps) {
  const [all, setAll] = useState(false);
  const [choosing, setChoosing] = useState<EmptySeat>();
  const { emptySeats } = sitting;
  if (emptySeats.length === 0) {
    return null;
  }
  const byKey = new Map(people.map((person) => [person.key, person]));
  const shown = all ? emptySeats : emptySeats.slice(0, SHOWN);
  return (
    <section className="stack stack--tight" aria-labelledby="sitting-seats">
      <h3 id="sitting-seats">
        {emptySeats.length === 1 ? 'En tom plats' : `${emptySeats.length} tomma platser`}
      </h3>
      <ul className="empty-seats">
        {shown.map((seat) => {
          const { member, party, why } = seat;
          const name = seatName(seat, people);
          const turn = callsFor(sitting, seat).find(({ callable }) => callable);
          const substitute = turn === undefined ? undefined : byKey.get(turn.person);
          return (
            <li key={seatKey(seat)} className="empty-seats__seat">
              <p>
                <strong>
                  {name}
                  {member !== null && party !== null && ` (${party})`}
                </strong>{' '}
                {saidOf[why]}{' '}
                {turn !== undefined && substitute !== undefined ? (
                  <>
                    {substitute.name} {substitute.about} {turn.reason === 'has-served-before' ? '' : 'står '}
                    {callReasonSentence(turn.reason, party)}.
                  </>
                ) : (
                  <span className="quiet">Ingen ersättare som kan träda in är här.</span>
                )}
              </p>
              {mayWrite && (
                <div className="empty-seats__acts">
                  {substitute !== undefined && (
                    <Button
                      aria-label={`${substitute.name} tjänstgör ${servesWhere(seat, people)}`}
                      onPress={() =>
                        acts.act({ act: 'serve-for', person: substitute.key, ...takenSeat(seat) })
                      }
                    >
                      {`${substitute.name} tjänstgör`}
                    </Button>
                  )}
                  <Button
                    variant="quiet"
                    aria-label={`${substitute === undefined ? 'Välj ersättare' : 'Välj en annan'} för ${name}`}
                    onPress={() => setChoosing(seat)}
                  >
                    {substitute === undefined ? 'Välj ersättare' : 'Välj en annan'}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {emptySeats.length > SHOWN && (
        <div>
          <Button variant="quiet" aria-expanded={all} onPress={() => setAll(!all)}>
            {all ? 'Visa färre' : `Visa alla ${emptySeats.length}`}
          </Button>
        </div>
      )}
      {choosing !== undefined && (
        <CallDialog
          title={`Vem tjänstgör ${servesWhere(choosing, people)}?`}
          choices={callsFor(sitting, choosing).map(({ person, reason, callable }) => ({
            key: person,
            label: byKey.get(person)?.name ?? person,
            about: [byKey.get(person)?.about, callReasonSentence(reason, choosing.party)]
              .filter(Boolean)
              .join(' · '),
            quiet: !callable,
          }))}
          onChoose={(person) => {
            acts.act({ act: 'serve-for', person, ...takenSeat(choosing) });
            setChoosing(undefined);
          }}
          onClose={() => setChoosing(undefined)}
        />
      )}
    </section>
  );
}
