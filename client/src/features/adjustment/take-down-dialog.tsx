import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { RemovalDialog } from '../../ui/removal-dialog.js';
import { useTakeDown } from './adjustment.queries.js';

interface TakeDownDialogProps {
  adjustmentId: string;
  notice: AdjustmentView['notices'][number];
  /** the last day on which the notices of the adjustment stand: of several boards that of the last */
  until: string | null;
  onClose: () => void;
}

/** Notes the day on which a notice of an adjustment was taken down. */
export function TakeDownDialog({ adjustmentId, notice, until, onClose }: TakeDownDialogProps) {
  const take = useTakeDown();
  return (
    <RemovalDialog
      notice={notice}
      until={until}
      error={take.error}
      isPending={take.isPending}
      onRemoved={(body) =>
        take.mutate({ params: { id: adjustmentId, noticeId: notice.id }, body }, { onSuccess: onClose })
      }
      onClose={onClose}
    />
  );
}
