import { useState } from 'react';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { removalFault } from '@klubbat/shared/rules/notice-removal';
import { today } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { TakeDownDialog } from './take-down-dialog.js';

/**
 * For each notice that may be down by now the way to note that it is, and of our own board to take it down: but where it can be
 * appealed ours comes down by itself.
 */
export function TakeDown({ adjustment: { id, notices } }: { adjustment: AdjustmentView }) {
  const [noticeId, setNoticeId] = useState<string>();
  const until = notices[0]?.standsUntil ?? null;
  const up = notices.filter(
    (notice) =>
      notice.removedOn === null &&
      !(notice.own && until !== null) &&
      removalFault(notice, until, today(), today()) === null,
  );
  const chosen = notices.find((notice) => notice.id === noticeId);
  return (
    <>
      {up.map((notice) => (
        <Button key={notice.id} onPress={() => setNoticeId(notice.id)}>
          {notice.own
            ? 'Ta ned anslaget'
            : up.length === 1
              ? 'Anslaget är nedtaget'
              : `Anslaget på ${notice.board} är nedtaget`}
        </Button>
      ))}
      {chosen !== undefined && (
        <TakeDownDialog
          adjustmentId={id}
          notice={chosen}
          until={until}
          onClose={() => setNoticeId(undefined)}
        />
      )}
    </>
  );
}
