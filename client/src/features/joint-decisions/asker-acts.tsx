import { useState } from 'react';
import type { JointRequestView } from '@klubbat/shared/contracts/joint-request';
import { dayOf } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Notice } from '../../ui/notice.js';
import { TextArea } from '../../ui/text-area.js';
import { ChangeDialog } from './change-dialog.js';
import { useCloseRequest, useRemind } from './joint.queries.js';

const them = (count: number) => (count === 1 ? 'den som' : `de ${count} som`);

/** What the one who asks does with all: reminds those who have not decided, changes it, and ends it. */
export function AskerActs({ request }: { request: JointRequestView }) {
  const [changing, setChanging] = useState(false);
  const [closing, setClosing] = useState(false);
  const remind = useRemind();
  const left = request.asked.filter(
    ({ step, reminders }) => step !== 'decided' && !reminders.some(({ at }) => dayOf(at) === request.today),
  );
  return (
    <div className="stack no-print">
      <FaultSummary error={remind.error} />
      {remind.data !== undefined && (
        <Notice kind="success" announce>
          <p>
            {remind.data.reminded === 1 ? 'En påminnelse' : `${remind.data.reminded} påminnelser`} går iväg
            med e-post.
          </p>
        </Notice>
      )}
      <div className="row">
        {left.length > 0 && (
          <Button
            variant="primary"
            isPending={remind.isPending}
            onPress={() =>
              remind.mutate({ params: { id: request.id }, body: { asked: left.map(({ id }) => id) } })
            }
          >
            {`Påminn ${them(left.length)} inte har beslutat`}
          </Button>
        )}
        <Button onPress={() => setChanging(true)}>Ändra begäran</Button>
        <Button onPress={() => setClosing(true)}>Avsluta begäran</Button>
      </div>
      {changing && <ChangeDialog request={request} onClose={() => setChanging(false)} />}
      {closing && <CloseDialog request={request} onClose={() => setClosing(false)} />}
    </div>
  );
}

function CloseDialog({ request, onClose }: { request: JointRequestView; onClose: () => void }) {
  const [note, setNote] = useState('');
  const close = useCloseRequest();
  const left = request.asked.filter(({ step }) => step !== 'decided');
  return (
    <Dialog
      title="Avsluta begäran"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={close.isPending}
            onPress={() =>
              close.mutate({ params: { id: request.id }, body: { note } }, { onSuccess: onClose })
            }
          >
            Avsluta begäran
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={close.error} />
        <p>
          {left.length === 0
            ? 'Alla har beslutat.'
            : `${new Intl.ListFormat('sv').format(left.map(({ name }) => name))} har inte beslutat.`}{' '}
          Ingen påminns mer. Beslut som kommer senare kan fortfarande antecknas. Det går inte att öppna den
          igen.
        </p>
        <TextArea label="Vad det ledde till (frivilligt)" rows={2} value={note} onChange={setNote} />
      </div>
    </Dialog>
  );
}
