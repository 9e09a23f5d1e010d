import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { lastAppealDay } from '@klubbat/shared/rules/appeal-period';
import { canBeTried } from '@klubbat/shared/rules/tried-for-legality';
import { NOT_TRIED } from '@klubbat/shared/sentences/notice-sentences';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { today } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { LinkButton } from '../../ui/link-button.js';
import { Why } from '../../ui/why.js';
import { noticeAddress } from './notice-address.js';
import { noticeBoardQuery, usePostNotice } from './notice.queries.js';

interface OwnNoticeProps {
  meeting: MeetingView;
  adjustment: AdjustmentView;
  /** whether what it covers can be appealed, so that the time runs from the notice */
  appealable: boolean;
}

/** Posts the adjustment on the organisation's own notice board by one press, and leads to its notices. */
export function OwnNotice({ meeting, adjustment, appealable }: OwnNoticeProps) {
  const { data } = useQuery(noticeBoardQuery(meeting.organisationId));
  const [asking, setAsking] = useState(false);
  const board = data?.board ?? null;
  const mayPost =
    board !== null &&
    adjustment.origin === 'klubbat' &&
    (adjustment.state === 'adjusted' || adjustment.state === 'announced') &&
    !adjustment.notices.some(({ own }) => own) &&
    meeting.permitted.includes('meeting.send-for-adjustment');
  return (
    <>
      {mayPost && (
        <Button variant="primary" onPress={() => setAsking(true)}>
          Anslå {adjustment.paragraphsLabel}
        </Button>
      )}
      {adjustment.notices.map(({ id, board: name }) => (
        <LinkButton key={id} to={noticeAddress(id)}>
          {adjustment.notices.length === 1 ? 'Öppna anslaget' : `Öppna anslaget på ${name}`}
        </LinkButton>
      ))}
      {mayPost && asking && (
        <PostDialog
          adjustment={adjustment}
          board={board.name}
          appealable={appealable}
          tried={canBeTried(kindsOf(meeting, adjustment))}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** As the notice will tell it: how a secret § is appealed is told by none. */
const kindsOf = ({ items }: MeetingView, { id }: AdjustmentView) =>
  items
    .filter(({ adjustmentId }) => adjustmentId === id)
    .map(({ appeal, confidential }) => (confidential === undefined ? appeal : undefined));

/** Until when the decisions can be appealed, and when the notice comes down. */
function whatFollows(appealable: boolean, tried: boolean, last: string): string {
  if (!appealable) {
    return 'Besluten kan inte överklagas. Du tar ned anslaget när det inte behövs längre.';
  }
  return tried
    ? `Sista dagen att överklaga blir ${last}. Anslaget tas ned av sig självt dagen efter.`
    : `${NOT_TRIED}. Anslaget sitter ändå uppe till och med ${last}, och tas ned av sig självt dagen efter.`;
}

function PostDialog({
  adjustment,
  board,
  appealable,
  tried,
  onClose,
}: Pick<OwnNoticeProps, 'adjustment' | 'appealable'> & {
  board: string;
  tried: boolean;
  onClose: () => void;
}) {
  const post = usePostNotice();
  const last = lastAppealDay(today());
  return (
    <Dialog
      title={`Anslå ${adjustment.paragraphsLabel}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={post.isPending}
            onPress={() => post.mutate({ params: { id: adjustment.id } }, { onSuccess: onClose })}
          >
            Anslå nu
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={post.error} />
        <p>
          Anslaget sätts upp genast på {board}. Där står organ, dag, paragrafernas nummer och var protokollet
          förvaras, ingenting av det som beslutades.
        </p>
        <p>{whatFollows(appealable, tried, weekdayDate(last))}</p>
        {appealable && tried && <Why rule="appeal-days" />}
      </div>
    </Dialog>
  );
}
