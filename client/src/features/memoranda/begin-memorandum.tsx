import { FilePlus } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { memorandumAddress } from './memorandum-address.js';
import { useBeginMemorandum } from './memorandum.queries.js';

const fields = { title: { label: 'Rubrik', id: 'ny-rubrik' } };

/** Begins a memorandum: to which body, and what it is about. It is then written on a page of its own. */
export function BeginMemorandum({
  boards,
}: {
  boards: readonly { id: string; name: string; organisation: string }[];
}) {
  const navigate = useNavigate();
  const begin = useBeginMemorandum();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setBoard] = useState<string>();
  const [title, setTitle] = useState('');
  const [caseNumber, setCaseNumber] = useState('');
  const boardId = chosen ?? boards[0]?.id ?? '';
  const several = new Set(boards.map(({ organisation }) => organisation)).size > 1;
  const close = () => {
    begin.reset();
    setOpen(false);
  };
  const submit = () =>
    begin.mutate(
      { params: { id: boardId }, body: { title, ...(caseNumber.trim() === '' ? {} : { caseNumber }) } },
      { onSuccess: ({ id }) => void navigate(memorandumAddress(id)) },
    );
  return (
    <>
      <Button variant="primary" icon={FilePlus} onPress={() => setOpen(true)}>
        Skriv en tjänsteskrivelse
      </Button>
      <Dialog
        title="Ny tjänsteskrivelse"
        isOpen={isOpen}
        onClose={close}
        actions={
          <>
            <Button variant="primary" isPending={begin.isPending} onPress={submit}>
              Börja skriva
            </Button>
            <Button onPress={close}>Avbryt</Button>
          </>
        }
      >
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <FaultSummary error={begin.error} fields={fields} />
          <SelectField
            label="Till organet"
            value={boardId}
            onChange={setBoard}
            options={boards.map(({ id, name, organisation }) => ({
              value: id,
              label: several ? `${name}, ${organisation}` : name,
            }))}
          />
          <TextField
            {...fields.title}
            value={title}
            onChange={setTitle}
            error={faultAt(begin.error, 'title')}
            isRequired
          />
          <TextField
            label="Ärendenummer (frivilligt)"
            width="medium"
            value={caseNumber}
            onChange={setCaseNumber}
            error={faultAt(begin.error, 'caseNumber')}
          />
        </form>
      </Dialog>
    </>
  );
}
