import { useState } from 'react';
import { longDate } from '@klubbat/shared/sentences/dates';
import { today } from '../lib/moment.js';
import { faultAt } from '../lib/problem-error.js';
import { Button } from './button.js';
import { DateField } from './date-field.js';
import { Dialog } from './dialog.js';
import { FaultSummary } from './fault-summary.js';
import { TextField } from './text-field.js';
import { Why } from './why.js';

interface RemovalDialogProps {
  notice: { board: string; postedOn: string; own: boolean };
  /** the last day on which it must be up */
  until: string | null;
  error: unknown;
  isPending: boolean;
  onRemoved: (removal: { removedOn: string; evidence: string }) => void;
  onClose: () => void;
}

/** Notes the day on which a notice was taken down, and of another's board what shows it. */
export function RemovalDialog({ notice, until, error, isPending, onRemoved, onClose }: RemovalDialogProps) {
  const [removedOn, setRemovedOn] = useState(today());
  const [evidence, setEvidence] = useState('');
  return (
    <Dialog
      title={notice.own ? 'Ta ned anslaget' : 'Anslaget är nedtaget'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={isPending} onPress={() => onRemoved({ removedOn, evidence })}>
            {notice.own ? 'Ta ned anslaget' : 'Anteckna dagen'}
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={error} fields={{ removedOn: { label: 'Nedtaget den' } }} />
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
              error={faultAt(error, 'removedOn')}
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
