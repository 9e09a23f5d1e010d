import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { longDate } from '@klubbat/shared/sentences/dates';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SelectField } from '../../ui/select-field.js';
import { Waiting } from '../../ui/waiting.js';
import { bodyDecisionsQuery, useAdjustByBody } from './adjustment.queries.js';

interface BodyAdjustmentDialogProps {
  adjustment: AdjustmentView;
  onClose: () => void;
}

/** Notes the § in which the body adjusted the protocol itself. */
export function BodyAdjustmentDialog({ adjustment, onClose }: BodyAdjustmentDialogProps) {
  const decisions = useQuery(bodyDecisionsQuery(adjustment.id));
  const [chosen, setChosen] = useState('');
  const adjust = useAdjustByBody();
  const items = decisions.data?.items ?? [];
  const item = items.find(({ itemId }) => itemId === chosen) ?? items[0];
  return (
    <Dialog
      title="Anteckna organets justering"
      isOpen
      onClose={onClose}
      actions={
        <>
          {item !== undefined && (
            <Button
              variant="primary"
              isPending={adjust.isPending}
              onPress={() =>
                adjust.mutate(
                  { params: { id: adjustment.id }, body: { itemId: item.itemId } },
                  { onSuccess: onClose },
                )
              }
            >
              Anteckna att {adjustment.paragraphsLabel} är justerade
            </Button>
          )}
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={adjust.error} fields={{ itemId: { label: 'Paragraf' } }} />
        {decisions.error !== null && <ProblemNotice error={decisions.error} />}
        {decisions.isPending && <Waiting what="Hämtar organets senare paragrafer" />}
        {decisions.data !== undefined && item === undefined && (
          <p>
            Organet har ingen justerad paragraf i ett senare sammanträde än. Ta upp justeringen som en punkt,
            och justera den paragrafen omedelbart eller med det protokollet.
          </p>
        )}
        {item !== undefined && (
          <SelectField
            label="Paragraf där organet justerade protokollet"
            description="Bara justerade paragrafer i senare sammanträden."
            value={item.itemId}
            options={items.map(({ itemId, paragraph, title, date }) => ({
              value: itemId,
              label: `${longDate(date)}, ${paragraph} ${title}`,
            }))}
            onChange={setChosen}
          />
        )}
      </div>
    </Dialog>
  );
}
