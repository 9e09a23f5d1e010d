import { useState } from 'react';
import type { AdjustmentView, SignerView } from '@klubbat/shared/contracts/adjustment';
import { fileSize } from '../../lib/file-size.js';
import { today } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { FileField } from '../../ui/file-field.js';
import { TextArea } from '../../ui/text-area.js';
import { useRegisterPaper } from './adjustment.queries.js';

interface PaperDialogProps {
  adjustment: AdjustmentView;
  signer: SignerView;
  onClose: () => void;
}

/** The last way: one has signed on paper, and the scanned page is registered by another. */
export function PaperDialog({ adjustment, signer, onClose }: PaperDialogProps) {
  const [file, setFile] = useState<File>();
  const [signedOn, setSignedOn] = useState(today());
  const [objection, setObjection] = useState('');
  const [missing, setMissing] = useState(false);
  const register = useRegisterPaper();
  const act = () => {
    setMissing(file === undefined);
    if (file !== undefined) {
      register.mutate(
        {
          params: { id: adjustment.id },
          body: {
            signerId: signer.id,
            signedOn,
            ...(objection.trim() === '' ? {} : { objection: objection.trim() }),
          },
          files: [{ field: 'file', file }],
        },
        { onSuccess: onClose },
      );
    }
  };
  return (
    <Dialog
      title={`Registrera att ${signer.name} har skrivit under på papper`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={register.isPending} onPress={act}>
            Registrera underskriften
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary
          error={register.error}
          fields={{ signedOn: { label: 'Underskrivet den' }, file: { label: 'Inskannad sida' } }}
        />
        <p>
          Använd det bara när {signer.name} inte kan skriva under digitalt. Du svarar för att underskriften är
          äkta och gäller just det här protokollet. Det går inte att ångra.
        </p>
        <FileField
          label="Inskannad sida"
          description="Underskriftssidan som PDF eller bild."
          accept=".pdf,.png,.jpg,.jpeg"
          onFiles={([chosen]) => setFile(chosen)}
          error={missing && file === undefined ? 'Lägg till sidan.' : faultAt(register.error, 'file')}
        />
        {file !== undefined && (
          <p>
            {file.name}, {fileSize(file.size)}
          </p>
        )}
        <DateField
          label="Underskrivet den"
          value={signedOn}
          onChange={setSignedOn}
          isRequired
          error={faultAt(register.error, 'signedOn')}
        />
        <TextArea
          label="Invändning, om det står en på papperet (frivilligt)"
          rows={2}
          value={objection}
          onChange={setObjection}
          maxLength={2000}
          error={faultAt(register.error, 'objection')}
        />
      </div>
    </Dialog>
  );
}
