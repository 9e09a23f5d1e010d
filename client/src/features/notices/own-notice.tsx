import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { lastAppealDay } from '@klubbat/shared/rules/appeal-period';
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
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function PostDialog({
  adjustment,
  board,
  appealable,
  onClose,
}: Pick<OwnNoticeProps, 'adjustment' | 'appealable'> & { board: string; onClose: () => void }) {
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
        <p>
          {appealable
            ? `Sista dagen att överklaga blir ${weekdayDate(last)}. Anslaget tas ned av sig självt dagen efter.`
            : 'Besluten kan inte överklagas. Du tar ned anslaget när det inte behövs längre.'}
        </p>
        {appealable && <Why rule="appeal-days" />}
      </div>
    </Dialog>
  );
}
