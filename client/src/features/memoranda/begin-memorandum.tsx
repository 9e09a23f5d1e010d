import { FilePlus } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { WordMemorandumView } from '@klubbat/shared/contracts/word-memorandum';
import { takenParts } from '@klubbat/shared/rules/memorandum-from-word';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { memorandumAddress } from './memorandum-address.js';
import { MemorandumHeadFields, noHead, sentHead } from './memorandum-head-fields.js';
import { useBeginMemorandum } from './memorandum.queries.js';
import { WordField } from './word-field.js';
import { WordParts } from './word-parts.js';

const fields = { title: { label: 'Rubrik', id: 'ny-rubrik' } };

/** Begins a memorandum: to which body, what it is about, and perhaps from Word. It is then written on a page of its own. */
export function BeginMemorandum({
  boards,
}: {
  boards: readonly { id: string; name: string; organisation: string }[];
}) {
  const navigate = useNavigate();
  const begin = useBeginMemorandum();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setBoard] = useState<string>();
  const [head, setHead] = useState(noHead);
  const [read, setRead] = useState<WordMemorandumView>();
  const boardId = chosen ?? boards[0]?.id ?? '';
  const several = new Set(boards.map(({ organisation }) => organisation)).size > 1;
  const close = () => {
    begin.reset();
    setRead(undefined);
    setOpen(false);
  };
  const submit = () =>
    begin.mutate(
      {
        params: { id: boardId },
        body: { ...sentHead(head), ...(read === undefined ? {} : takenParts(read.parts)) },
      },
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
          <MemorandumHeadFields
            head={head}
            onChange={setHead}
            titleField={fields.title}
            error={begin.error}
          />
          <WordField
            boardId={boardId}
            label={read === undefined ? 'Börja från Word (frivilligt)' : 'Läs in en annan fil'}
            onRead={(now) => {
              setRead(now);
              setHead(({ title, caseNumber }) => ({
                title: title.trim() === '' ? now.title : title,
                caseNumber: caseNumber.trim() === '' ? now.caseNumber : caseNumber,
              }));
            }}
          />
          {read !== undefined && <WordParts read={read} onChange={setRead} />}
        </form>
      </Dialog>
    </>
  );
}
