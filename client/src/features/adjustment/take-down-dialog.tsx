import { useState } from 'react';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { longDate } from '@klubbat/shared/sentences/dates';
import { today } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { Why } from '../../ui/why.js';
import { useTakeDown } from './adjustment.queries.js';

interface TakeDownDialogProps {
  adjustmentId: string;
  notice: AdjustmentView['notices'][number];
  /** the last day on which the notices of the adjustment stand: of several boards that of the last */
  until: string | null;
  onClose: () => void;
}

/** Notes the day on which a notice was taken down. */
export function TakeDownDialog({ adjustmentId, notice, until, onClose }: TakeDownDialogProps) {
  const [removedOn, setRemovedOn] = useState(today());
  const [evidence, setEvidence] = useState('');
  const take = useTakeDown();
  return (
    <Dialog
      title={notice.own ? 'Ta ned anslaget' : 'Anslaget är nedtaget'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={take.isPending}
            onPress={() =>
              take.mutate(
                { params: { id: adjustmentId, noticeId: notice.id }, body: { removedOn, evidence } },
                { onSuccess: onClose },
              )
            }
          >
            {notice.own ? 'Ta ned anslaget' : 'Anteckna dagen'}
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={take.error} fields={{ removedOn: { label: 'Nedtaget den' } }} />
        <p>
          Anslaget på {notice.board} sattes upp {longDate(notice.postedOn)}
          {until === null ? '.' : `. Det ska sitta uppe till och med ${longDate(until)}.`}
        </p>
        {until !== null && <Why rule="notice-stays" />}
        {!notice.own && (
          <>
            <DateField
              label="Nedtaget den"
              value={removedOn}
              onChange={setRemovedOn}
              isRequired
              error={faultAt(take.error, 'removedOn')}
            />
            <TextField
              label="Vad som visar att det är nedtaget"
              description="Står i anslagsbeviset"
              value={evidence}
              onChange={setEvidence}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}
