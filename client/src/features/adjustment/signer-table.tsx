import { useState } from 'react';
import type { AdjustmentView, SignerView } from '@klubbat/shared/contracts/adjustment';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { signerCapacityWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Dialog } from '../../ui/dialog.js';
import { InvitationForm } from '../../ui/invitation-form.js';
import { StateMark } from '../../ui/state-mark.js';
import { useInviteSigner } from './adjustment.queries.js';

interface SignerTableProps {
  adjustment: AdjustmentView;
  mayInvite: boolean;
  /** the address that the meeting has for a person, by its key */
  emailOf: (key: string) => string;
}

/** Who has signed, as what and for which §§, and who is left. */
export function SignerTable({ adjustment, mayInvite, emailOf }: SignerTableProps) {
  const [inviting, setInviting] = useState<SignerView>();
  const several = new Set(adjustment.signers.map(({ paragraphs }) => paragraphs.join())).size > 1;
  const columns: Column<SignerView>[] = [
    {
      key: 'name',
      heading: 'Namn',
      rowHeading: true,
      cell: ({ name, party, me }) => `${name}${party === null ? '' : ` (${party})`}${me ? ', du' : ''}`,
    },
    { key: 'as', heading: 'Som', cell: (signer) => capital(signerCapacityWords[signer.as]) },
  ];
  if (several) {
    columns.push({
      key: 'paragraphs',
      heading: 'Paragrafer',
      figures: true,
      cell: ({ paragraphs }) => printParagraphs(paragraphs),
    });
  }
  columns.push({ key: 'signed', heading: 'Underskrift', cell: (signer) => <Signed signer={signer} /> });
  if (mayInvite && adjustment.signers.some(lacksAccount)) {
    columns.push({
      key: 'invite',
      heading: 'Bjud in',
      quietHeading: true,
      align: 'right',
      cell: (signer) =>
        lacksAccount(signer) ? (
          <Button variant="quiet" aria-label={`Bjud in ${signer.name}`} onPress={() => setInviting(signer)}>
            Bjud in
          </Button>
        ) : null,
    });
  }
  return (
    <>
      <DataTable
        caption={`Underskrifter för ${adjustment.paragraphsLabel}`}
        columns={columns}
        rows={adjustment.signers}
        rowKey={({ id }) => id}
      />
      {inviting !== undefined && (
        <InviteSigner
          signer={inviting}
          email={emailOf(inviting.personKey)}
          onClose={() => setInviting(undefined)}
        />
      )}
    </>
  );
}

function lacksAccount({ hasAccount, signedAt, replacedBy }: SignerView): boolean {
  return !hasAccount && signedAt === null && replacedBy === null;
}

function Signed({ signer: { signedAt, required, hasAccount } }: { signer: SignerView }) {
  if (signedAt !== null) {
    return <StateMark kind="done">{`Skrev under ${moment(signedAt)}`}</StateMark>;
  }
  const without = hasAccount ? '' : ', saknar konto';
  return required ? (
    <StateMark kind="waiting">{`Kvar${without}`}</StateMark>
  ) : (
    <StateMark kind="idle">{`Kan skriva under, behövs inte för justeringen${without}`}</StateMark>
  );
}

function InviteSigner({
  signer,
  email,
  onClose,
}: {
  signer: SignerView;
  email: string;
  onClose: () => void;
}) {
  const invite = useInviteSigner();
  return (
    <Dialog
      title="Bjud in till ett konto"
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>Stäng</Button>}
    >
      <InvitationForm
        name={signer.name}
        email={email}
        link={invite.data?.link}
        isPending={invite.isPending}
        error={invite.error}
        onInvite={(address) =>
          invite.mutate({ params: { id: signer.meetingPersonId }, body: { email: address } })
        }
      />
    </Dialog>
  );
}
