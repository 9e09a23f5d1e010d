import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { RankedSubstitute, SeatView } from '@klubbat/shared/contracts/register-people';
import { DataTable } from '../../ui/data-table.js';
import { StateMark } from '../../ui/state-mark.js';
import { personAddress } from './person-address.js';
import { boardSeatsQuery } from './register.queries.js';

interface BoardSeatsProps {
  boardId: string;
  organisationId: string;
}

function Vacancy({ vacantSince }: SeatView) {
  return (
    <StateMark kind="waiting">{vacantSince === null ? 'Vakant' : `Vakant sedan ${vacantSince}`}</StateMark>
  );
}

/** Substitutes by party, each party in the order in which they are called. */
function CallOrder({
  substitutes,
  organisationId,
}: {
  substitutes: readonly RankedSubstitute[];
  organisationId: string;
}) {
  const parties = [...new Set(substitutes.map(({ party }) => party))];
  return (
    <section className="stack stack--tight" aria-labelledby="ersattares-ordning">
      <h2 id="ersattares-ordning">Ersättare i den ordning de kallas</h2>
      {parties.map((party) => (
        <div key={party ?? ''}>
          <h3>{party ?? 'Utan parti'}</h3>
          <ol>
            {substitutes
              .filter((one) => one.party === party)
              .map(({ personId, name, rank }) => (
                <li key={personId} value={rank}>
                  <Link to={personAddress(personId, organisationId)}>{name}</Link>
                </li>
              ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** Who sits where, which seats are vacant and since when, and who is called next. Nothing where a board has no seats. */
export function BoardSeats({ boardId, organisationId }: BoardSeatsProps) {
  const { data } = useQuery(boardSeatsQuery(boardId));
  if (data === undefined) {
    return null;
  }
  const { seats, substitutes } = data;
  const vacant = seats.filter(({ holder }) => holder === null).length;
  return (
    <>
      {seats.length > 0 && (
        <section className="stack stack--tight" aria-labelledby="platser">
          <h2 id="platser">Platser</h2>
          <p className="quiet">
            {vacant === 0
              ? 'Alla platser är besatta.'
              : `${vacant} av ${seats.length} platser ${vacant === 1 ? 'är vakant' : 'är vakanta'}.`}
          </p>
          <DataTable
            caption="Organets platser och vilka som sitter på dem"
            compact
            rows={seats}
            rowKey={({ id }) => id}
            columns={[
              { key: 'label', heading: 'Plats', rowHeading: true, width: '16%', cell: ({ label }) => label },
              { key: 'party', heading: 'Parti', width: '16%', cell: ({ party }) => party },
              {
                key: 'holder',
                heading: 'Innehas av',
                cell: (seat) =>
                  seat.holder === null ? (
                    <Vacancy {...seat} />
                  ) : (
                    <Link to={personAddress(seat.holder.personId, organisationId)}>{seat.holder.name}</Link>
                  ),
              },
            ]}
          />
        </section>
      )}
      {substitutes.length > 0 && <CallOrder substitutes={substitutes} organisationId={organisationId} />}
    </>
  );
}
