import { useState } from 'react';
import type { GapView } from '@klubbat/shared/contracts/notice';
import { gapSettlementWords } from '@klubbat/shared/sentences/notice-sentences';
import { gapSettlements, type GapSettlement } from '@klubbat/shared/vocabulary/notice-words';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { TextArea } from '../../ui/text-area.js';
import { useSettleGap } from './notice.queries.js';

interface SettleGapDialogProps {
  noticeId: string;
  gap: GapView;
  /** what happened, in a sentence */
  said: string;
  onClose: () => void;
}

/** Asks what a time when the notice was down means for the time to appeal. */
export function SettleGapDialog({ noticeId, gap, said, onClose }: SettleGapDialogProps) {
  const [settlement, setSettlement] = useState<GapSettlement>(
    gap.proposed === null ? 'no-effect' : 'extended',
  );
  const [lastAppealDay, setLastAppealDay] = useState(gap.proposed ?? '');
  const [reason, setReason] = useState('');
  const settle = useSettleGap();
  const body =
    settlement === 'extended'
      ? { settlement, lastAppealDay, reason }
      : { settlement: 'no-effect' as const, reason };
  return (
    <Dialog
      title="Avgör driftstoppet"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={settle.isPending}
            onPress={() =>
              settle.mutate({ params: { id: noticeId, gapId: gap.id }, body }, { onSuccess: onClose })
            }
          >
            {settlement === 'extended' ? 'Gör tiden längre' : 'Låt tiden stå'}
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary
          error={settle.error}
          fields={{ lastAppealDay: { label: 'Ny sista dag' }, reason: { label: 'Skäl' } }}
        />
        <p>{said} Det du avgör står kvar och skrivs i anslagsbeviset.</p>
        {gap.proposed !== null && (
          <RadioGroup
            label="Vad betyder det för tiden att överklaga?"
            value={settlement}
            options={gapSettlements.map((value) => ({ value, label: gapSettlementWords[value] }))}
            onChange={setSettlement}
          />
        )}
        {settlement === 'extended' && (
          <DateField
            label="Ny sista dag att överklaga"
            value={lastAppealDay}
            onChange={setLastAppealDay}
            isRequired
            error={faultAt(settle.error, 'lastAppealDay')}
          />
        )}
        <TextArea
          label="Skäl"
          value={reason}
          onChange={setReason}
          maxLength={1000}
          isRequired
          error={faultAt(settle.error, 'reason')}
        />
      </div>
    </Dialog>
  );
}
