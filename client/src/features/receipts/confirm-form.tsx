import { useState, type FormEvent } from 'react';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { useConfirm } from './receipt.queries.js';

/** Confirms that an extract has been received: a name is enough, the receiver's own numbers are welcome. */
export function ConfirmForm({ token, onConfirmed }: { token: string; onConfirmed: () => void }) {
  const [name, setName] = useState('');
  const [caseNumber, setCaseNumber] = useState('');
  const [documentNumber, setDocumentNumber] = useState('');
  const confirm = useConfirm();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate(
      { params: { token }, body: { name, caseNumber, documentNumber } },
      { onSuccess: onConfirmed },
    );
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <FaultSummary error={confirm.error} fields={{ name: { label: 'Ditt namn', id: 'kvittens-namn' } }} />
      <TextField
        id="kvittens-namn"
        label="Ditt namn"
        autoComplete="name"
        maxLength={200}
        value={name}
        onChange={setName}
        error={faultAt(confirm.error, 'name')}
      />
      <TextField
        label="Ert ärendenummer"
        description="Om ni har registrerat utdraget. Kan lämnas tomt."
        maxLength={100}
        value={caseNumber}
        onChange={setCaseNumber}
        error={faultAt(confirm.error, 'caseNumber')}
      />
      <TextField
        label="Ert handlingsnummer"
        description="Kan lämnas tomt."
        maxLength={100}
        value={documentNumber}
        onChange={setDocumentNumber}
        error={faultAt(confirm.error, 'documentNumber')}
      />
      <div>
        <Button type="submit" variant="primary" isPending={confirm.isPending}>
          Kvittera utdraget
        </Button>
      </div>
    </form>
  );
}
