import { useState } from 'react';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { removalFault, standsUntil } from '@klubbat/shared/rules/notice-removal';
import { today } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { TakeDownDialog } from './take-down-dialog.js';

/** For each notice that may be down by now the way to note that it is. */
export function TakeDown({ adjustment: { id, notices } }: { adjustment: AdjustmentView }) {
  const [noticeId, setNoticeId] = useState<string>();
  const up = notices.filter(
    (notice) =>
      notice.removedOn === null && removalFault(notice, standsUntil(notices), today(), today()) === null,
  );
  const chosen = notices.find((notice) => notice.id === noticeId);
  return (
    <>
      {up.map((notice) => (
        <Button key={notice.id} onPress={() => setNoticeId(notice.id)}>
          {up.length === 1 ? 'Anslaget är nedtaget' : `Anslaget på ${notice.board} är nedtaget`}
        </Button>
      ))}
      {chosen !== undefined && (
        <TakeDownDialog adjustmentId={id} notice={chosen} onClose={() => setNoticeId(undefined)} />
      )}
    </>
  );
}
