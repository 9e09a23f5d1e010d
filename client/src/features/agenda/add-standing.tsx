import { ListPlus } from 'lucide-react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { standingOnAgenda } from '@klubbat/shared/rules/standing-text';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { useAddStanding } from './agenda.queries.js';
import { useItemBoard } from './use-item-board.js';
import './agenda.css';

/** The board's standing items that are not on the agenda, all in one press. Nothing once §§ have got their numbers. */
export function AddStanding({ meeting }: { meeting: MeetingView }) {
  const { standingItems } = useItemBoard(meeting.boardId);
  const add = useAddStanding();
  const missing = standingItems.filter(({ title }) => standingOnAgenda(meeting.items, title) === undefined);
  const prepared = meeting.items.every(({ paragraph }) => paragraph === null);
  if (!prepared || (missing.length === 0 && !add.isError)) {
    return null;
  }
  return (
    <section className="stack stack--tight no-print" aria-label="Stående punkter">
      <FaultSummary error={add.error} />
      <div className="agenda-standing">
        <Button
          icon={ListPlus}
          isPending={add.isPending}
          onPress={() =>
            add.mutate(
              { params: { id: meeting.id } },
              // the button is gone: what is written next gets the focus
              { onSuccess: () => document.getElementById('ny-punkt')?.focus() },
            )
          }
        >
          {missing.length === 1
            ? 'Lägg till den stående punkten'
            : `Lägg till ${missing.length} stående punkter`}
        </Button>
        <p className="quiet small">{missing.map(({ title }) => title).join(', ')}</p>
      </div>
    </section>
  );
}
