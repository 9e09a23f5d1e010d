import { useState } from 'react';
import type { JointAskedView } from '@klubbat/shared/contracts/joint-request';
import { jointOutcomeWords } from '@klubbat/shared/sentences/joint-sentences';
import { jointOutcomes, type JointOutcome } from '@klubbat/shared/vocabulary/joint-words';
import { fileSize } from '../../lib/file-size.js';
import { today } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { FileField } from '../../ui/file-field.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { useAnswer } from './joint.queries.js';

const outcomes = jointOutcomes.map((value) => ({ value, label: jointOutcomeWords[value] }));
const fields = {
  body: { label: 'Organ', id: 'gemensamt-organ' },
  decidedOn: { label: 'Beslutat den', id: 'gemensamt-dag' },
  paragraph: { label: 'Paragraf', id: 'gemensamt-paragraf' },
  words: { label: 'Vad som skiljer sig från det föreslagna', id: 'gemensamt-skillnad' },
  note: { label: 'Hur beslutet är känt (frivilligt)', id: 'gemensamt-anteckning' },
  reason: { label: 'Varför den förra anteckningen ersätts', id: 'gemensamt-skal' },
};

/**
 * What one has decided. From its own protocol it is taken as it stands there; otherwise it is written as the extract says it.
 * A decision that is noted already is superseded, with a reason.
 */
export function AnswerDialog({ asked, onClose }: { asked: JointAskedView; onClose: () => void }) {
  const [standing] = asked.answers;
  const ofOwn = asked.item !== null;
  const [outcome, setOutcome] = useState<JointOutcome>(standing?.outcome ?? 'same');
  const [facts, setFacts] = useState({
    body: standing?.body ?? asked.agendaBody ?? '',
    decidedOn: standing?.decidedOn ?? asked.agendaOn ?? today(),
    paragraph: standing?.paragraph ?? '',
    words: standing?.words ?? '',
    note: standing?.note ?? '',
    reason: '',
  });
  const [file, setFile] = useState<File>();
  const answer = useAnswer();
  const text = (name: keyof typeof facts) => ({
    ...fields[name],
    value: facts[name],
    onChange: (value: string) => setFacts((before) => ({ ...before, [name]: value })),
    error: faultAt(answer.error, name),
  });
  const send = () =>
    answer.mutate(
      {
        params: { id: asked.id },
        body: {
          outcome,
          ...facts,
          ...(standing === undefined ? {} : { replaces: standing.number }),
        },
        ...(file === undefined ? {} : { files: [{ field: 'file', file }] }),
      },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      title={standing === undefined ? `Beslut av ${asked.name}` : `Ersätt beslutet av ${asked.name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={answer.isPending} onPress={send}>
            {standing === undefined ? 'Anteckna beslutet' : 'Ersätt anteckningen'}
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={answer.error} fields={fields} />
        <RadioGroup label="Beslutet" value={outcome} options={outcomes} onChange={setOutcome} />
        {outcome !== 'same' && <TextArea {...text('words')} isRequired={outcome === 'changed'} />}
        {ofOwn ? (
          <p>
            Organ, dag, paragraf och utdrag hämtas ur ert eget protokoll. Paragrafen måste vara justerad: den
            som bad om beslutet får utdraget.
          </p>
        ) : (
          <>
            <TextField {...text('body')} isRequired />
            <DateField {...text('decidedOn')} isRequired />
            <TextField {...text('paragraph')} width="medium" description="Som den står i utdraget: § 211." />
            <FileField
              label="Protokollsutdraget (PDF)"
              accept=".pdf,application/pdf"
              onFiles={([chosen]) => setFile(chosen)}
              error={faultAt(answer.error, 'file')}
            />
            {file !== undefined && (
              <p>
                {file.name}, {fileSize(file.size)}
              </p>
            )}
            <TextArea {...text('note')} rows={2} />
          </>
        )}
        {standing !== undefined && <TextArea {...text('reason')} rows={2} isRequired />}
      </div>
    </Dialog>
  );
}
