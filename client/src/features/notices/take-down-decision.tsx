import { useState } from 'react';
import type { NoticePage } from '@klubbat/shared/contracts/notice';
import { removalFault } from '@klubbat/shared/rules/notice-removal';
import { today } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { RemovalDialog } from '../../ui/removal-dialog.js';
import { useTakeDownDecision } from './notice.queries.js';

/** Of a decision by delegation on another's board that may be down by now: the way to note that it is. */
export function TakeDownDecision({ notice }: { notice: NoticePage }) {
  const [isOpen, setOpen] = useState(false);
  const take = useTakeDownDecision();
  const { id, decision, own, removedOn, standsUntil, permitted } = notice;
  const mayBeDown =
    decision !== null &&
    !own &&
    removedOn === null &&
    permitted.includes('meeting.send-for-adjustment') &&
    removalFault(notice, standsUntil, today(), today()) === null;
  return (
    <>
      {mayBeDown && (
        <div>
          <Button onPress={() => setOpen(true)}>Anslaget är nedtaget</Button>
        </div>
      )}
      {isOpen && (
        <RemovalDialog
          notice={notice}
          until={standsUntil}
          error={take.error}
          isPending={take.isPending}
          onRemoved={(body) => take.mutate({ params: { id }, body }, { onSuccess: () => setOpen(false) })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
