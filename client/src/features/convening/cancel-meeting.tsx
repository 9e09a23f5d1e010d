import { useState } from 'react';
import type { ConveningView } from '@klubbat/shared/contracts/convening';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { Button } from '../../ui/button.js';
import { DangerDialog } from '../../ui/danger-dialog.js';
import { TextField } from '../../ui/text-field.js';
import { useCancelMeeting } from './convening.queries.js';

/** Calls the meeting off: asked twice, since it cannot be undone. */
export function CancelMeeting({ meeting, convening }: { meeting: MeetingView; convening: ConveningView }) {
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useCancelMeeting();
  const told = convening.invitees.filter(({ id }) => id !== null).length;
  return (
    <>
      <div>
        <Button variant="quiet" onPress={() => setAsked(true)}>
          Ställ in sammanträdet
        </Button>
      </div>
      {isAsked && (
        <DangerDialog
          title="Ställ in sammanträdet?"
          action="Ställ in"
          isPending={cancel.isPending}
          error={cancel.error}
          onAct={() =>
            cancel.mutate(
              { params: { id: meeting.id }, body: { reason: reason.trim() } },
              { onSuccess: () => setAsked(false) },
            )
          }
          onClose={() => setAsked(false)}
        >
          <p>
            Det kan inte hållas sedan, och det går inte att ångra.{' '}
            {told === 0
              ? 'Ingen kallelse har gått, så ingen får mejl.'
              : `${told} personer får mejl, och det tas bort ur deras kalendrar.`}
          </p>
          <TextField
            label="Skäl"
            description="Står i mejlet och på sammanträdets sidor."
            value={reason}
            onChange={setReason}
          />
        </DangerDialog>
      )}
    </>
  );
}
