import { useState } from 'react';
import type { JointAskedView } from '@klubbat/shared/contracts/joint-request';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { useNoteAsked } from './joint.queries.js';

const labels = {
  receivedOn: 'Begäran mottagen den',
  nextMeeting: 'Nästa sammanträde',
  agendaOn: 'På dagordningen den',
  agendaBody: 'I organet',
  respiteUntil: 'Anstånd till',
};
type Field = keyof typeof labels;
const fields = Object.fromEntries(
  Object.entries(labels).map(([name, label]) => [name, { label, id: `laget-${name}` }]),
) as Record<Field, { label: string; id: string }>;

interface ProgressDialogProps {
  asked: JointAskedView;
  /** true: the one who asks, who alone gives a respite */
  givesRespite: boolean;
  onClose: () => void;
}

/** How far one has come, as it is told: received, when it meets, on which agenda. Empty: not known. */
export function ProgressDialog({ asked, givesRespite, onClose }: ProgressDialogProps) {
  const [facts, setFacts] = useState<Record<Field, string>>({
    receivedOn: asked.receivedOn ?? '',
    nextMeeting: asked.nextMeeting?.date ?? '',
    agendaOn: asked.agendaOn ?? '',
    agendaBody: asked.agendaBody ?? '',
    respiteUntil: asked.respiteUntil ?? '',
  });
  const note = useNoteAsked();
  const shown: Field[] = [
    // what its own receipt, agenda and calendar say is not written by hand
    ...(asked.confirmed === null ? (['receivedOn'] as const) : []),
    ...(asked.here ? [] : (['nextMeeting'] as const)),
    ...(asked.here && asked.agendaOn !== null ? [] : (['agendaOn', 'agendaBody'] as const)),
    ...(givesRespite ? (['respiteUntil'] as const) : []),
  ];
  const field = (name: Field) => ({
    ...fields[name],
    value: facts[name],
    onChange: (value: string) => setFacts((before) => ({ ...before, [name]: value })),
    error: faultAt(note.error, name),
  });
  const save = () =>
    note.mutate(
      {
        params: { id: asked.id },
        body: Object.fromEntries(shown.map((name) => [name, facts[name].trim() || null])),
      },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      title={`Läget för ${asked.name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={note.isPending} onPress={save}>
            Spara läget
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={note.error} fields={fields} />
        {shown.map((name) =>
          name === 'agendaBody' ? (
            <TextField key={name} {...field(name)} maxLength={300} />
          ) : (
            <DateField key={name} {...field(name)} />
          ),
        )}
      </div>
    </Dialog>
  );
}
