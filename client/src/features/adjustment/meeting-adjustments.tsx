import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { EmptyState } from '../../ui/empty-state.js';
import { moment } from '../../lib/moment.js';
import { AdjustmentCard } from './adjustment-card.js';
import { FinishNotes } from './finish-notes.js';
import { FinishedNotes } from './finished-notes.js';
import { SendForAdjustment } from './send-for-adjustment.js';
import { paragraphsLeft, standing } from './signing.js';
import './adjustment.css';

interface MeetingAdjustmentsProps {
  meeting: MeetingView;
  board: BoardView | undefined;
  /** the notice board that Klubbat itself shows, on which one press announces; undefined: the organisation has none */
  ownBoard: string | undefined;
  /** ways on from an adjustment, of other features */
  waysFrom: (adjustment: AdjustmentView) => ReactNode;
}

/** Every adjustment of a meeting, and what has not been sent yet. */
export function MeetingAdjustments({ meeting, board, ownBoard, waysFrom }: MeetingAdjustmentsProps) {
  const adjustments = standing(meeting.adjustments);
  const withdrawn = meeting.adjustments.filter(({ state }) => state === 'withdrawn');
  const left = paragraphsLeft(meeting);
  const maySend = meeting.permitted.includes('meeting.send-for-adjustment');
  const [finished] = adjustments;
  // read in from elsewhere they are as any other history
  if (meeting.record === 'notes' && !meeting.history) {
    return finished === undefined ? (
      <FinishNotes meeting={meeting} />
    ) : (
      <FinishedNotes
        adjustment={finished}
        mayArchive={meeting.permitted.includes('meeting.send-for-adjustment')}
        ways={waysFrom(finished)}
      />
    );
  }
  if (meeting.state === 'preparing') {
    return (
      <EmptyState title="Inget att justera än">
        När sammanträdet är hållet och paragraferna har fått nummer skickas protokollet till justerarna
        härifrån.
      </EmptyState>
    );
  }
  return (
    <div className="stack stack--wide">
      {adjustments.map((adjustment) => (
        <AdjustmentCard
          key={adjustment.id}
          meeting={meeting}
          adjustment={adjustment}
          steps={{ notice: board?.announced ?? true, appeal: board?.appealable ?? true }}
          noticeBoards={board?.noticeBoards ?? []}
          ownBoard={ownBoard}
          ways={waysFrom(adjustment)}
        />
      ))}
      {left.length > 0 && maySend && <SendForAdjustment meeting={meeting} board={board} />}
      {left.length > 0 && !maySend && adjustments.length === 0 && (
        <EmptyState title="Protokollet skrivs">Det är inte skickat till justerarna än.</EmptyState>
      )}
      {withdrawn.length > 0 && (
        <section className="stack stack--tight" aria-labelledby="tillbakadragna">
          <h2 id="tillbakadragna">Tillbakadragna</h2>
          <ul className="planned-signers">
            {withdrawn.map(({ id, paragraphsLabel, sentAt, withdrawnReason }) => (
              <li key={id}>
                <Link to={`/justera/${id}`}>{paragraphsLabel}</Link>
                {sentAt === null ? '' : `, skickad ${moment(sentAt)}`}: {withdrawnReason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
