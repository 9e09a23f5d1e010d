import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { useEndMeeting } from './sitting.queries.js';

interface EndMeetingProps {
  meeting: MeetingView;
  onClose: () => void;
}

/** Ends the meeting, and asks what becomes of what was not taken up. */
export function EndMeeting({ meeting, onClose }: EndMeetingProps) {
  const end = useEndMeeting(meeting.id);
  const [time, setTime] = useState('');
  const [numberRest, setNumberRest] = useState(false);
  const left = meeting.items.filter(({ paragraph }) => paragraph === null).length;
  return (
    <Dialog
      title="Avsluta sammanträdet"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={end.isPending}
            onPress={() =>
              end.mutate(
                {
                  params: { id: meeting.id },
                  body: { ...(time === '' ? {} : { time }), ...(numberRest ? { numberRest } : {}) },
                },
                { onSuccess: onClose },
              )
            }
          >
            Avsluta sammanträdet
          </Button>
          <Button onPress={onClose}>Fortsätt sammanträdet</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={end.error} fields={{ time: { label: 'Klockslag' } }} />
        <TextField
          label="Klockslag"
          description="Tomt betyder nu."
          type="time"
          width="short"
          value={time}
          onChange={setTime}
        />
        {left > 0 && (
          <Checkbox
            isSelected={numberRest}
            onChange={setNumberRest}
            description="Annars väntar de utan nummer och kan tas bort eller tas upp senare."
          >
            {left === 1
              ? 'Ge punkten som inte togs upp ett nummer'
              : `Ge de ${left} punkter som inte togs upp nummer`}
          </Checkbox>
        )}
      </div>
    </Dialog>
  );
}
