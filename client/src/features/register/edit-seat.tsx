import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { boardSeatDoors, type SeatView } from '@klubbat/shared/contracts/board-seats';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { BothTexts } from './both-texts.js';
import { useRemoveSeat, useTakeSeat, useUpdateSeat } from './register.queries.js';
import { useVersionedForm } from './use-versioned-form.js';

interface EditSeatProps {
  board: BoardView;
  seat: SeatView;
  onClose: () => void;
}

const labels = {
  label: 'Plats',
  party: 'Parti (frivilligt)',
  from: 'Finns från (frivilligt)',
  until: 'Till och med (frivilligt)',
  vacantSince: 'Vakant sedan',
  vacantBecause: 'Varför den är vakant (frivilligt)',
};
type Draft = Record<keyof typeof labels, string>;

const fields = Object.fromEntries(
  Object.entries(labels).map(([name, label]) => [name, { label, id: `plats-${name}` }]),
);
const given = (typed: string) => (typed.trim() === '' ? null : typed.trim());

/** What a seat is called, whose it is and when it is there; since when and why it is vacant. */
export function EditSeat({ board, seat, onClose }: EditSeatProps) {
  const client = useQueryClient();
  const update = useUpdateSeat();
  const remove = useRemoveSeat();
  const take = useTakeSeat();
  const stored: Draft = {
    label: seat.label,
    party: seat.ownParty ?? '',
    from: seat.from ?? '',
    until: seat.until ?? '',
    vacantSince: seat.vacantSince ?? '',
    vacantBecause: seat.vacantBecause ?? '',
  };
  const form = useVersionedForm(stored, seat.version, update.error, update.reset);
  const { draft, change, changed, version, isStale } = form;
  const readAnew = () => void client.invalidateQueries({ queryKey: [boardSeatDoors.show.path] });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed.length === 0) {
      onClose();
      return;
    }
    const body = Object.fromEntries(changed.map((name) => [name, given(draft[name])]));
    update.mutate(
      { params: { id: seat.id }, body: { ...body, version } },
      { onSuccess: onClose, onError: readAnew },
    );
  };
  const field = (name: keyof Draft) => ({
    id: `plats-${name}`,
    label: labels[name],
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
    error: faultAt(update.error, name),
  });
  const { holder } = seat;
  return (
    <Dialog title={`Ändra plats ${seat.label}`} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        {isStale ? (
          <BothTexts {...form} error={update.error} labels={labels} />
        ) : (
          <FaultSummary error={update.error ?? remove.error ?? take.error} fields={fields} />
        )}
        <div className="form-pair">
          <TextField {...field('label')} width="short" />
          <TextField {...field('party')} width="short" />
        </div>
        <div className="form-pair">
          <DateField {...field('from')} />
          <DateField {...field('until')} />
        </div>
        {holder === null ? (
          <div className="form-pair">
            <DateField {...field('vacantSince')} />
            <TextField {...field('vacantBecause')} />
          </div>
        ) : (
          <p className="quiet small">
            {holder.name} sitter här. Platsen blir vakant när uppdraget slutar: ändra det på personens sida.
          </p>
        )}
        <div className="row">
          <Button type="submit" variant="primary" isPending={update.isPending} isDisabled={isStale}>
            Spara
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
          {holder === null ? (
            <Button
              variant="quiet"
              isPending={remove.isPending}
              onPress={() =>
                remove.mutate({ params: { id: board.id, seatId: seat.id } }, { onSuccess: onClose })
              }
            >
              Ta bort platsen
            </Button>
          ) : (
            <Button
              variant="quiet"
              isPending={take.isPending}
              onPress={() =>
                take.mutate(
                  {
                    params: { id: holder.membershipId },
                    body: { version: holder.version, seatId: null },
                  },
                  { onSuccess: onClose, onError: readAnew },
                )
              }
            >
              {`${holder.name} sitter inte här`}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
