import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import type { LeftMail } from '@klubbat/shared/contracts/receipt';
import { attachedMailWords } from '@klubbat/shared/sentences/receipt-sentences';
import { attachedMailTells, type AttachedMailTells } from '@klubbat/shared/vocabulary/receipts';
import { dayOf } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { SearchField } from '../../ui/search-field.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { sentLettersQuery, useAttach } from './receipt.queries.js';

const tells = attachedMailTells.map((value) => ({ value, label: attachedMailWords[value] }));
const fields = {
  deliveryId: { label: 'Utskick', id: 'returpost-utskick' },
  reason: { label: 'Hur du vet det', id: 'returpost-skal' },
};

const label = ({ name, email, board, date, paragraphsLabel, sentAt }: DeliveryView): string =>
  `${name} (${email}), ${board} ${date}, ${paragraphsLabel}${sentAt === null ? '' : `, sänt ${dayOf(sentAt)}`}`;

/** Which letter a mail is about that does not prove it, what it tells, and how one knows. */
export function AttachDialog({ mail, onClose }: { mail: LeftMail; onClose: () => void }) {
  const [sought, setSought] = useState('');
  const letters = useQuery(sentLettersQuery(sought.trim()));
  const [deliveryId, setDeliveryId] = useState('');
  const [told, setTold] = useState<AttachedMailTells>('bounced');
  const [reason, setReason] = useState('');
  const attach = useAttach();
  const found = letters.data?.deliveries ?? [];
  const chosen = found.find(({ id }) => id === deliveryId);
  return (
    <Dialog
      title="Lägg på ett utskick"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={attach.isPending}
            isDisabled={chosen === undefined}
            onPress={() =>
              chosen !== undefined &&
              attach.mutate(
                { params: { id: mail.id }, body: { deliveryId: chosen.id, tells: told, reason } },
                { onSuccess: onClose },
              )
            }
          >
            Lägg på utskicket
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={attach.error} fields={fields} />
        <p>
          Mejlet visar inte själv vilket utskick det gäller. Det du antecknar står på utskicket i ditt namn.
        </p>
        <SearchField
          label="Sök mottagare"
          placeholder="Namn eller e-postadress"
          value={sought}
          onChange={setSought}
        />
        <SelectField
          {...fields.deliveryId}
          {...(found.length === 0 && !letters.isPending ? { description: 'Inget utskick passar.' } : {})}
          value={chosen?.id ?? ''}
          onChange={setDeliveryId}
          options={[
            { value: '', label: 'Välj utskick' },
            ...found.map((letter) => ({ value: letter.id, label: label(letter) })),
          ]}
          error={faultAt(attach.error, 'deliveryId')}
        />
        <RadioGroup label="Vad mejlet säger" value={told} options={tells} onChange={setTold} />
        <TextArea
          {...fields.reason}
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={setReason}
          isRequired
          error={faultAt(attach.error, 'reason')}
        />
      </div>
    </Dialog>
  );
}
