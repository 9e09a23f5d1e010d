import { useState } from 'react';
import type { JointAnswerView, JointAskedView } from '@klubbat/shared/contracts/joint-request';
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
import { useAnswer, useAnswerWithIncoming } from './joint.queries.js';

const outcomes = jointOutcomes.map((value) => ({ value, label: jointOutcomeWords[value] }));
const fields = {
  body: { label: 'Organ', id: 'gemensamt-organ' },
  decidedOn: { label: 'Beslutat den', id: 'gemensamt-dag' },
  paragraph: { label: 'Paragraf', id: 'gemensamt-paragraf' },
  words: { label: 'Vad som skiljer sig från det föreslagna', id: 'gemensamt-skillnad' },
  note: { label: 'Hur beslutet är känt (frivilligt)', id: 'gemensamt-anteckning' },
  reason: { label: 'Varför den förra anteckningen ersätts', id: 'gemensamt-skal' },
};

/** One whose decision is noted, as far as is known of it. */
export type Answering = Pick<JointAskedView, 'id' | 'name' | 'agendaOn' | 'agendaBody'> & {
  /** the decision that stands */
  standing: (Partial<JointAnswerView> & Pick<JointAnswerView, 'number'>) | undefined;
  /** it is taken from its own protocol */
  ofOwn: boolean;
};

/** A document that has come in with the decision: its file is the extract, and what stands in it fills the form. */
export interface IncomingExtract {
  id: string;
  fileName: string;
  senderBoard: string;
  meetingDay: string | null;
  paragraphs: string;
}

interface AnswerDialogProps {
  asked: Answering;
  incoming?: IncomingExtract;
  onClose: () => void;
}

/**
 * What one has decided. From its own protocol it is taken as it stands there; otherwise it is written as the extract says it.
 * A decision that is noted already is superseded, with a reason.
 */
export function AnswerDialog({ asked, incoming, onClose }: AnswerDialogProps) {
  const { standing, ofOwn } = asked;
  const [outcome, setOutcome] = useState<JointOutcome>(standing?.outcome ?? 'same');
  const [facts, setFacts] = useState({
    body: incoming?.senderBoard || (standing?.body ?? asked.agendaBody ?? ''),
    decidedOn: incoming?.meetingDay ?? standing?.decidedOn ?? asked.agendaOn ?? today(),
    paragraph: incoming?.paragraphs || (standing?.paragraph ?? ''),
    words: standing?.words ?? '',
    note: standing?.note ?? '',
    reason: '',
  });
  const [file, setFile] = useState<File>();
  const byHand = useAnswer();
  const byIncoming = useAnswerWithIncoming();
  const answer = incoming === undefined ? byHand : byIncoming;
  const text = (name: keyof typeof facts) => ({
    ...fields[name],
    value: facts[name],
    onChange: (value: string) => setFacts((before) => ({ ...before, [name]: value })),
    error: faultAt(answer.error, name),
  });
  const send = () => {
    const body = {
      outcome,
      ...facts,
      ...(standing === undefined ? {} : { replaces: standing.number }),
    };
    if (incoming !== undefined) {
      byIncoming.mutate(
        { params: { id: incoming.id }, body: { ...body, asked: asked.id } },
        { onSuccess: onClose },
      );
      return;
    }
    byHand.mutate(
      {
        params: { id: asked.id },
        body,
        ...(file === undefined ? {} : { files: [{ field: 'file', file }] }),
      },
      { onSuccess: onClose },
    );
  };
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
            {incoming === undefined ? (
              <FileField
                label="Protokollsutdraget (PDF)"
                accept=".pdf,application/pdf"
                onFiles={([chosen]) => setFile(chosen)}
                error={faultAt(answer.error, 'file')}
              />
            ) : (
              <p className="breaks">Utdraget som kom in följer med: {incoming.fileName}</p>
            )}
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
