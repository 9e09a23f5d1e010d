import type { ReactNode } from 'react';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { useFollowedMeeting } from '../../lib/live/use-followed-meeting.js';
import { AdjustmentCard } from './adjustment-card.js';
import { hasLeft, standing } from './signing.js';

interface AdjustedAtOnceProps {
  meeting: MeetingView;
  board: BoardView | undefined;
  /** the notice board that Klubbat itself shows; undefined: the organisation has none */
  ownBoard: string | undefined;
  /** ways on from an adjustment, of other features */
  waysFrom: (adjustment: AdjustmentView) => ReactNode;
}

/** The adjustments made at the meeting itself. While a signature is missing it comes as it is given. */
export function AdjustedAtOnce({ meeting, board, ownBoard, waysFrom }: AdjustedAtOnceProps) {
  const own = standing(meeting.adjustments).filter(({ immediate }) => immediate);
  useFollowedMeeting(meeting.id, { enabled: own.some(hasLeft) });
  return own.map((adjustment) => (
    <AdjustmentCard
      key={adjustment.id}
      meeting={meeting}
      adjustment={adjustment}
      steps={{ notice: board?.announced ?? true, appeal: board?.appealable ?? true }}
      noticeBoards={board?.noticeBoards ?? []}
      ownBoard={ownBoard}
      ways={waysFrom(adjustment)}
    />
  ));
}
