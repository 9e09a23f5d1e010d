import { useId, useState } from 'react';
import type { z } from 'zod';
import type { IncomingFacts, incomingDoors } from '@klubbat/shared/contracts/incoming';
import type { IncomingField } from '@klubbat/shared/vocabulary/incoming-words';
import { incomingFieldWords } from '@klubbat/shared/sentences/incoming-sentences';
import { today } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { draftOf, whereFound, type Read } from './incoming-draft.js';
import { useRegisterIncoming } from './incoming.queries.js';

type Place = z.output<typeof incomingDoors.places.reply>['places'][number];

interface IncomingFormProps {
  read: Read;
  file: File;
  place: Place;
  onRegistered: (id: string) => void;
  onCancel: () => void;
}

const LABELS = {
  caseNumber: 'Vårt diarienummer',
  boardId: 'Till organ',
  receivedOn: 'Inkom den',
};

/** What was found in the file, field by field with where it was found, for a person to confirm or correct. */
export function IncomingForm({ read, file, place, onRegistered, onCancel }: IncomingFormProps) {
  const form = useId();
  const id = (name: string) => `${form}-${name}`;
  const [draft, setDraft] = useState(() => ({
    ...draftOf(read, today()),
    boardId: place.whole ? '' : (place.boards[0]?.id ?? ''),
  }));
  const register = useRegisterIncoming();
  const text = (name: keyof IncomingFacts, field: IncomingField) => ({
    id: id(name),
    label: incomingFieldWords[field],
    description: whereFound(read, field),
    value: draft[name] ?? '',
    onChange: (value: string) => setDraft((before) => ({ ...before, [name]: value })),
  });
  const own = (name: keyof typeof LABELS) => ({
    id: id(name),
    label: LABELS[name],
    value: draft[name],
    onChange: (value: string) => setDraft((before) => ({ ...before, [name]: value })),
  });
  const fields = Object.fromEntries(
    Object.entries({
      ...LABELS,
      ...incomingFieldWords,
      sender: incomingFieldWords.organisation,
      senderBoard: incomingFieldWords.board,
      senderCaseNumber: incomingFieldWords.caseNumber,
      caseNumber: LABELS.caseNumber,
    }).map(([name, label]) => [name, { label, id: id(name) }]),
  );
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        register.mutate(
          { params: { id: place.organisationId }, body: draft, files: [{ field: 'file', file }] },
          { onSuccess: (document) => onRegistered(document.id) },
        );
      }}
    >
      <FaultSummary error={register.error} fields={fields} />
      <h2>Hos oss</h2>
      <TextField
        {...own('caseNumber')}
        description="Ärendet som handlingen hör till. Ett nummer som inte finns än blir ett nytt ärende."
        isRequired
        width="medium"
      />
      <SelectField
        {...own('boardId')}
        options={[
          ...(place.whole ? [{ value: '', label: 'Hela organisationen' }] : []),
          ...place.boards.map(({ id: value, name: label }) => ({ value, label })),
        ]}
      />
      <DateField {...own('receivedOn')} isRequired />
      <h2>Avsändarens beslut</h2>
      <TextField {...text('sender', 'organisation')} isRequired />
      <TextField {...text('senderBoard', 'board')} />
      <DateField {...text('meetingDay', 'meetingDay')} />
      <TextField {...text('paragraphs', 'paragraphs')} width="medium" />
      <TextField {...text('senderCaseNumber', 'caseNumber')} width="medium" />
      <TextField {...text('title', 'title')} isRequired />
      <TextArea {...text('decision', 'decision')} rows={6} />
      <TextArea {...text('recipients', 'recipients')} rows={4} />
      <div className="row">
        <Button type="submit" variant="primary" isPending={register.isPending}>
          Registrera handlingen
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          Avbryt
        </Button>
      </div>
    </form>
  );
}
