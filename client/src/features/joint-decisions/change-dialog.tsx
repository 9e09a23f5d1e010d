import { useState } from 'react';
import type { JointRequestView } from '@klubbat/shared/contracts/joint-request';
import { longDate } from '@klubbat/shared/sentences/dates';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { useUpdateRequest } from './joint.queries.js';
import { openBoardWords, remindDaysOf, remindDaysWords } from './request-draft.js';

const fields = {
  lastDay: { label: 'Sista dag att besluta', id: 'andra-sista-dag' },
  remindDays: { label: remindDaysWords.label, id: 'andra-paminnelse' },
};

/** What may become otherwise while the request is open. Nobody is told by mail: whoever gets a reminder reads the new last day. */
export function ChangeDialog({ request, onClose }: { request: JointRequestView; onClose: () => void }) {
  const [lastDay, setLastDay] = useState(request.lastDay);
  const [remindDays, setRemindDays] = useState(request.remindDays?.toString() ?? '');
  const [openBoard, setOpenBoard] = useState(request.openBoard);
  const update = useUpdateRequest();
  const overtaken = request.asked.filter(
    ({ respiteUntil }) => respiteUntil !== null && lastDay !== '' && respiteUntil <= lastDay,
  );
  const save = () =>
    update.mutate(
      {
        params: { id: request.id },
        body: { version: request.version, lastDay, remindDays: remindDaysOf(remindDays), openBoard },
      },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      title="Ändra begäran"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={update.isPending} onPress={save}>
            Spara ändringen
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={update.error} fields={fields} />
        <DateField
          {...fields.lastDay}
          description="De tillfrågade får inget mejl om den nya dagen. Den står i nästa påminnelse."
          value={lastDay}
          onChange={setLastDay}
          error={faultAt(update.error, 'lastDay')}
          isRequired
        />
        {overtaken.length > 0 && (
          <p>
            {new Intl.ListFormat('sv').format(overtaken.map(({ name }) => name))} har anstånd till en dag som
            inte är senare än {longDate(lastDay)}. Anståndet tas bort.
          </p>
        )}
        <TextField
          {...fields.remindDays}
          description={remindDaysWords.description}
          type="number"
          width="short"
          value={remindDays}
          onChange={setRemindDays}
          error={faultAt(update.error, 'remindDays')}
        />
        <Checkbox isSelected={openBoard} onChange={setOpenBoard} description={openBoardWords.description}>
          {openBoardWords.label}
        </Checkbox>
      </div>
    </Dialog>
  );
}
