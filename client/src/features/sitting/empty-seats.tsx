import { useState } from 'react';
import type { SittingView } from '@klubbat/shared/contracts/sitting';
import { callReasonSentence } from '@klubbat/shared/sentences/sitting-sentences';
import { Button } from '../../ui/button.js';
import { CallDialog } from './call-dialog.js';
import type { PersonNow } from './people-now.js';
import type { Acts } from './use-acts.js';

interface EmptySeatsProps {
  sitting: SittingView;
  people: readonly PersonNow[];
  acts: Acts;
  mayWrite: boolean;
}

/** More than these are shown when asked for: at the call of the roll every seat is empty. */
const SHOWN = 6;

type Seat = SittingView['emptySeats'][number];

/** The seats in which nobody sits, and for each the substitute whose turn it is, with why. */
export function EmptySeats({ sitting, people, acts, mayWrite }: EmptySeatsProps) {
  const [all, setAll] = useState(false);
  const [choosing, setChoosing] = useState<Seat>();
  const { emptySeats, calls } = sitting;
  if (emptySeats.length === 0) {
    return null;
  }
  const byKey = new Map(people.map((person) => [person.key, person]));
  const callsFor = (party: string | null) => calls.find((one) => one.party === party)?.substitutes ?? [];
  const shown = all ? emptySeats : emptySeats.slice(0, SHOWN);
  return (
    <section className="stack stack--tight" aria-labelledby="sitting-seats">
      <h3 id="sitting-seats">
        {emptySeats.length === 1 ? 'En tom plats' : `${emptySeats.length} tomma platser`}
      </h3>
      <ul className="empty-seats">
        {shown.map((seat) => {
          const { member, party, why } = seat;
          const name = byKey.get(member)?.name ?? member;
          const turn = callsFor(party).find(({ callable }) => callable);
          const substitute = turn === undefined ? undefined : byKey.get(turn.person);
          return (
            <li key={member} className="empty-seats__seat">
              <p>
                <strong>
                  {name}
                  {party !== null && ` (${party})`}
                </strong>{' '}
                {why === 'biased' ? 'är jävig.' : 'är inte här.'}{' '}
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
                      aria-label={`${substitute.name} tjänstgör för ${name}`}
                      onPress={() =>
                        acts.act({ act: 'serve-for', person: substitute.key, servesFor: member })
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
          title={`Vem tjänstgör för ${byKey.get(choosing.member)?.name ?? ''}?`}
          choices={callsFor(choosing.party).map(({ person, reason, callable }) => ({
            key: person,
            label: byKey.get(person)?.name ?? person,
            about: [byKey.get(person)?.about, callReasonSentence(reason, choosing.party)]
              .filter(Boolean)
              .join(' · '),
            quiet: !callable,
          }))}
          onChoose={(person) => {
            acts.act({ act: 'serve-for', person, servesFor: choosing.member });
            setChoosing(undefined);
          }}
          onClose={() => setChoosing(undefined)}
        />
      )}
    </section>
  );
}
