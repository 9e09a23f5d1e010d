import { useState, type FormEvent } from 'react';
import { boardKindWords, numberingWords } from '@klubbat/shared/sentences/words';
import {
  boardKinds,
  numberings,
  type BoardKind,
  type Numbering,
} from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../lib/capital.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { boardFieldId, boardLabels } from './board-parts.js';
import { useCreateBoard } from './register.queries.js';

interface NewBoardProps {
  organisationId: string;
  onCreated: (boardId: string) => void;
}

/** A new board of an organisation: what must be known. The rest follows from its kind, and is set on its own pages. */
export function NewBoard({ organisationId, onCreated }: NewBoardProps) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<BoardKind>('committee');
  const [numbering, setNumbering] = useState<Numbering>('year');
  const create = useCreateBoard();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(
      { params: { id: organisationId }, body: { name: name.trim(), kind, numbering } },
      { onSuccess: ({ id }) => onCreated(id) },
    );
  };
  return (
    <form className="stack stack--wide" onSubmit={submit} noValidate>
      <FaultSummary
        error={create.error}
        fields={{ name: { label: boardLabels.name, id: boardFieldId('name') } }}
      />
      <TextField
        id={boardFieldId('name')}
        label={boardLabels.name}
        width="medium"
        value={name}
        onChange={setName}
        error={faultAt(create.error, 'name')}
      />
      <SelectField
        label={boardLabels.kind}
        width="medium"
        value={kind}
        onChange={setKind}
        options={boardKinds.map((value) => ({ value, label: capital(boardKindWords[value]) }))}
      />
      <RadioGroup
        label={boardLabels.numbering}
        value={numbering}
        onChange={setNumbering}
        options={numberings.map((value) => ({ value, label: capital(numberingWords[value]) }))}
      />
      <p className="quiet">Justerare, rubriker, mottagare och annat ställer du in på organets sida.</p>
      <div>
        <Button type="submit" variant="primary" isPending={create.isPending}>
          Lägg till organet
        </Button>
      </div>
    </form>
  );
}
