import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { SeatView } from '@klubbat/shared/contracts/board-seats';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { registerSentences } from '@klubbat/shared/sentences/register-sentences';
import { useAddressFilters } from '../../lib/address-state.js';
import { today } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { DateField } from '../../ui/date-field.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { StateMark } from '../../ui/state-mark.js';
import { AddSeats } from './add-seats.js';
import { CallOrders } from './call-orders.js';
import { EditSeat } from './edit-seat.js';
import { FillSeat } from './fill-seat.js';
import { personAddress } from './person-address.js';
import { boardSeatsQuery } from './register.queries.js';
import { daysInWords, mandatePeriodWords } from './seat-words.js';
import './register.css';

/** Only told where a seat comes or goes: most are there all the time. */
const days: Column<SeatView> = {
  key: 'days',
  heading: 'Platsen finns',
  width: '22%',
  figures: true,
  cell: (seat) => daysInWords(seat),
};

type Open = { what: 'add' } | { what: 'edit' | 'fill'; seatId: string };

function Holder({ seat, organisationId }: { seat: SeatView; organisationId: string }) {
  const { holder, next, vacantSince, vacantBecause } = seat;
  const name = (one: NonNullable<SeatView['holder']>) => (
    <Link to={personAddress(one.personId, organisationId)}>{one.name}</Link>
  );
  return (
    <div>
      {holder === null ? (
        <StateMark kind="waiting">
          {[vacantSince === null ? 'Vakant' : `Vakant sedan ${vacantSince}`, vacantBecause]
            .filter(Boolean)
            .join(': ')}
        </StateMark>
      ) : (
        name(holder)
      )}
      {holder !== null && holder.until !== null && <p className="quiet small">till och med {holder.until}</p>}
      {next !== null && (
        <p className="small">
          <span className="quiet">Från {next.from}:</span> {name(next)}
        </p>
      )}
    </div>
  );
}

/** How many seats there are, and whether the settings say the same. */
function Summary({ seats, board, day }: { seats: readonly SeatView[]; board: BoardView; day: string }) {
  const now = seats.filter(({ from }) => from === null || from <= day);
  const vacant = now.filter(({ holder }) => holder === null).length;
  const period = mandatePeriodWords(board);
  return (
    <>
      <p className="quiet">
        {[
          vacant === 0
            ? now.length === 1
              ? 'Den enda platsen är besatt.'
              : `Alla ${now.length} platser är besatta.`
            : `${vacant} av ${now.length} platser ${vacant === 1 ? 'är vakant' : 'är vakanta'}.`,
          period,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {board.seats !== null && board.seats !== now.length && (
        <Notice kind="warning">
          <p>
            Organet har {board.seats} ledamöter enligt{' '}
            <Link to={`/register/organ/${board.id}`}>inställningarna</Link>, men {now.length}{' '}
            {now.length === 1 ? 'plats' : 'platser'} här. Beslutsförheten räknas på inställningarna; töm
            antalet där, så räknas den på platserna som de är varje sammanträdesdag.
          </p>
        </Notice>
      )}
      {board.kind === 'assembly' && vacant > 0 && (
        <Notice>
          <p>{registerSentences.filledByCounty}</p>
        </Notice>
      )}
    </>
  );
}

/** Who sits where, which seats are vacant, since when and why, and in which order substitutes are called. */
export function BoardSeats({ board }: { board: BoardView }) {
  const [{ dag }, setFilters] = useAddressFilters(['dag']);
  const [open, setOpen] = useState<Open>();
  const day = dag ?? today();
  const { data, error } = useQuery(boardSeatsQuery(board.id, dag));
  const mayKeep = board.permitted.includes('board.administer');
  const close = () => setOpen(undefined);
  if (error !== null) {
    return <ProblemNotice error={error} />;
  }
  if (data === undefined || (data.seats.length === 0 && !mayKeep && data.substitutes.length === 0)) {
    return null;
  }
  const { seats, unseated } = data;
  // looked up anew: the row is read again while its dialog is open
  const chosen =
    open === undefined || open.what === 'add' ? undefined : seats.find(({ id }) => id === open.seatId);
  return (
    <>
      {(seats.length > 0 || mayKeep) && (
        <section className="stack" aria-labelledby="platser">
          <div className="register__head">
            <h2 id="platser">Platser</h2>
            <div className="row register__tools">
              {seats.length > 0 && (
                <DateField
                  label="Så som det är den"
                  value={day}
                  onChange={(value) => setFilters({ dag: value === today() ? '' : value })}
                />
              )}
              {mayKeep && (
                <Button icon={Plus} onPress={() => setOpen({ what: 'add' })}>
                  Lägg till platser
                </Button>
              )}
            </div>
          </div>
          {seats.length === 0 ? (
            <p className="quiet">
              Inga platser än. Lägg till dem för att se vilka som är vakanta, och för att ersättare ska kunna
              tjänstgöra på en vakant plats.
            </p>
          ) : (
            <>
              <Summary seats={seats} board={board} day={day} />
              <DataTable
                caption="Organets platser och vilka som sitter på dem"
                rows={seats}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'label',
                    heading: 'Plats',
                    rowHeading: true,
                    width: '14%',
                    cell: ({ label }) => (
                      <>
                        <span className="seat-word">Plats </span>
                        {label}
                      </>
                    ),
                  },
                  { key: 'party', heading: 'Parti', width: '12%', cell: ({ party }) => party ?? '–' },
                  {
                    key: 'holder',
                    heading: 'Innehas av',
                    cell: (seat) => <Holder seat={seat} organisationId={board.organisationId} />,
                  },
                  ...(seats.some(({ from, until }) => from !== null || until !== null) ? [days] : []),
                  ...(mayKeep
                    ? [
                        {
                          key: 'acts',
                          heading: 'Ändra',
                          quietHeading: true,
                          cell: (seat: SeatView) => (
                            <div className="register__acts">
                              {seat.holder === null && (
                                <Button
                                  variant="quiet"
                                  aria-label={`Ange vem som sitter på plats ${seat.label}`}
                                  onPress={() => setOpen({ what: 'fill', seatId: seat.id })}
                                >
                                  Ange vem
                                </Button>
                              )}
                              <Button
                                variant="quiet"
                                aria-label={`Ändra plats ${seat.label}`}
                                onPress={() => setOpen({ what: 'edit', seatId: seat.id })}
                              >
                                Ändra
                              </Button>
                            </div>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
            </>
          )}
        </section>
      )}
      <CallOrders board={board} view={data} day={dag} mayKeep={mayKeep} />
      {open?.what === 'add' && <AddSeats board={board} seats={seats} onClose={close} />}
      {open?.what === 'edit' && chosen !== undefined && (
        <EditSeat board={board} seat={chosen} onClose={close} />
      )}
      {open?.what === 'fill' && chosen !== undefined && (
        <FillSeat board={board} seat={chosen} unseated={unseated} onClose={close} />
      )}
    </>
  );
}
