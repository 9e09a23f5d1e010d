import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { BoardSeatsView, CalledSubstitute } from '@klubbat/shared/contracts/board-seats';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/select-field.js';
import { CallList } from './call-list.js';

interface CallOrdersProps {
  board: BoardView;
  view: BoardSeatsView;
  day: string | undefined;
  mayKeep: boolean;
}

const byRank = (substitutes: readonly CalledSubstitute[]) =>
  substitutes.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));

/** In which order substitutes are called: within each party, and to each seat that has an order of its own. */
export function CallOrders({ board, view, day, mayKeep }: CallOrdersProps) {
  const { seats, substitutes } = view;
  const [opened, setOpened] = useState<string[]>([]);
  const [chosen, setChosen] = useState('');
  if (substitutes.length === 0) {
    return null;
  }
  const called = seats.filter(
    ({ id }) => opened.includes(id) || substitutes.some(({ seatId }) => seatId === id),
  );
  const parties = [...new Set(substitutes.map(({ party }) => party))];
  const others = seats.filter((seat) => !called.includes(seat));
  const next = others.find(({ id }) => id === chosen) ?? others[0];
  return (
    <section className="stack" aria-labelledby="ersattares-ordning">
      <h2 id="ersattares-ordning">Ersättare i den ordning de kallas</h2>
      <p className="quiet">
        {board.kind === 'assembly'
          ? 'I fullmäktige kallas ersättare från samma parti (5 kap. 17–18 §§ kommunallagen).'
          : 'Så som fullmäktige har bestämt (6 kap. 16–17 §§ kommunallagen). Vilka partier som kallas efter varandra ställs in under Inställningar.'}
      </p>
      <div className="call-orders">
        {parties.map((party) => {
          const own = substitutes.filter((one) => one.party === party && one.seatId === null);
          return (
            own.length > 0 && (
              <CallList
                key={`parti ${party ?? ''}`}
                boardId={board.id}
                organisationId={board.organisationId}
                title={party ?? 'Utan parti'}
                of={{ seatId: null, party }}
                standing={byRank(own.filter(({ rank }) => rank !== null))}
                addable={own.filter(({ rank }) => rank === null)}
                day={day}
                mayKeep={mayKeep}
              />
            )
          );
        })}
        {called.map(({ id, label, holder }) => (
          <CallList
            key={`plats ${id}`}
            boardId={board.id}
            organisationId={board.organisationId}
            title={`Plats ${label}${holder === null ? '' : `, ${holder.name}`}`}
            of={{ seatId: id, party: null }}
            standing={byRank(substitutes.filter(({ seatId, rank }) => seatId === id && rank !== null))}
            addable={substitutes.filter(({ seatId }) => seatId !== id)}
            day={day}
            mayKeep={mayKeep}
          />
        ))}
      </div>
      {mayKeep && next !== undefined && (
        <div className="register__add">
          <SelectField
            label="Plats med egna ersättare"
            width="medium"
            value={next.id}
            options={others.map(({ id, label, holder }) => ({
              value: id,
              label: `Plats ${label}${holder === null ? '' : `, ${holder.name}`}`,
            }))}
            onChange={setChosen}
          />
          <Button icon={Plus} onPress={() => setOpened([...opened, next.id])}>
            Ge platsen en egen ordning
          </Button>
        </div>
      )}
    </section>
  );
}
