import { useState } from 'react';
import type { BoardSeatsView, SeatView } from '@klubbat/shared/contracts/board-seats';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { registerSentences } from '@klubbat/shared/sentences/register-sentences';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { LinkButton } from '../../ui/link-button.js';
import { Notice } from '../../ui/notice.js';
import { SelectField } from '../../ui/select-field.js';
import { useTakeSeat } from './register.queries.js';
import { daysInWords } from './seat-words.js';

interface FillSeatProps {
  board: BoardView;
  seat: SeatView;
  unseated: BoardSeatsView['unseated'];
  onClose: () => void;
}

/** Who sits on a vacant seat: a member without one, or somebody who is new in the board. */
export function FillSeat({ board, seat, unseated, onClose }: FillSeatProps) {
  const take = useTakeSeat();
  // those of the seat's own party first
  const choices = unseated.toSorted(
    (a, b) => Number(b.party === seat.party) - Number(a.party === seat.party),
  );
  const [chosen, setChosen] = useState(choices[0]?.membershipId ?? '');
  const member = choices.find(({ membershipId }) => membershipId === chosen) ?? choices[0];
  return (
    <Dialog title={`Vem sitter på plats ${seat.label}?`} isOpen onClose={onClose}>
      <div className="stack">
        <FaultSummary error={take.error} />
        {board.kind === 'assembly' && (
          <Notice>
            <p>{registerSentences.filledByCounty}</p>
          </Notice>
        )}
        {member === undefined ? (
          <p>Alla ledamöter i registret har redan en plats. Lägg till den nya ledamoten.</p>
        ) : (
          <SelectField
            label="Ledamot utan plats"
            value={member.membershipId}
            onChange={setChosen}
            options={choices.map(({ membershipId, name, party, from, until }) => ({
              value: membershipId,
              label: `${name}${party === null ? '' : ` (${party})`}, ${daysInWords({ from, until })}`,
            }))}
          />
        )}
        <div className="row">
          {member !== undefined && (
            <Button
              variant="primary"
              isPending={take.isPending}
              onPress={() =>
                take.mutate(
                  {
                    params: { id: member.membershipId },
                    body: { version: member.version, seatId: seat.id },
                  },
                  { onSuccess: onClose },
                )
              }
            >
              {`Sätt ${member.name} på platsen`}
            </Button>
          )}
          <LinkButton
            to={`/register/personer/ny?organisation=${board.organisationId}&organ=${board.id}&plats=${seat.id}`}
          >
            Lägg till en ny person
          </LinkButton>
          <Button onPress={onClose}>Avbryt</Button>
        </div>
      </div>
    </Dialog>
  );
}
