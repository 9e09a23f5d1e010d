import { useState } from 'react';
import type { AdjustmentView, SignerView } from '@klubbat/shared/contracts/adjustment';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { signerCapacityWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Dialog } from '../../ui/dialog.js';
import { InvitationForm } from '../../ui/invitation-form.js';
import { Menu } from '../../ui/menu.js';
import { useInviteSigner } from './adjustment.queries.js';
import { PaperDialog } from './paper-dialog.js';
import { ReplaceDialog } from './replace-dialog.js';
import { SignerStatus } from './signer-status.js';
import { hasLeft } from './signing.js';

interface SignerTableProps {
  adjustment: AdjustmentView;
  mayInvite?: boolean;
  /** true: the one who looks keeps the protocol, and may let another adjust or register what was signed on paper */
  mayKeep?: boolean;
  /** the address that the meeting has for a person, by its key */
  emailOf?: (key: string) => string;
}

/** Who has signed, as what and for which §§, and who is left. */
export function SignerTable({
  adjustment,
  mayInvite = false,
  mayKeep = false,
  emailOf = () => '',
}: SignerTableProps) {
  const [asking, setAsking] = useState<{ what: 'invite' | 'replace' | 'paper'; signer: SignerView }>();
  const close = () => setAsking(undefined);
  const several = new Set(adjustment.signers.map(({ paragraphs }) => paragraphs.join())).size > 1;
  const columns: Column<SignerView>[] = [
    {
      key: 'name',
      heading: 'Namn',
      rowHeading: true,
      cell: ({ name, party, me, replaces }) => (
        <>
          {name}
          {party === null ? '' : ` (${party})`}
          {me ? ', du' : ''}
          {replaces !== null && <div className="quiet">i stället för {replaces.name}</div>}
        </>
      ),
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
  columns.push({
    key: 'signed',
    heading: 'Underskrift',
    cell: (signer) => <SignerStatus adjustment={adjustment} signer={signer} />,
  });
  const choicesFor = (signer: SignerView) => [
    ...(mayKeep && hasLeft(adjustment) && isOpen(signer) && signer.required
      ? [{ key: 'replace', label: 'Låt en annan justera', act: () => setAsking({ what: 'replace', signer }) }]
      : []),
    ...(mayKeep &&
    !adjustment.switchedOff.includes('paper') &&
    signer.refusal === null &&
    isOpen(signer) &&
    (hasLeft(adjustment) || !signer.required)
      ? [
          {
            key: 'paper',
            label: 'Registrera underskrift på papper',
            act: () => setAsking({ what: 'paper', signer }),
          },
        ]
      : []),
  ];
  const isInvited = (signer: SignerView) => mayInvite && lacksAccount(signer);
  if (adjustment.signers.some((signer) => isInvited(signer) || choicesFor(signer).length > 0)) {
    columns.push({
      key: 'do',
      heading: 'Gör',
      quietHeading: true,
      align: 'right',
      cell: (signer) => {
        const choices = choicesFor(signer);
        return (
          <div className="signer-acts">
            {isInvited(signer) && (
              <Button
                variant="quiet"
                aria-label={`Bjud in ${signer.name}`}
                onPress={() => setAsking({ what: 'invite', signer })}
              >
                Bjud in
              </Button>
            )}
            {choices.length > 0 && (
              <Menu
                label={
                  <>
                    Åtgärder<span className="visually-hidden"> för {signer.name}</span>
                  </>
                }
                choices={choices}
              />
            )}
          </div>
        );
      },
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
      {asking?.what === 'invite' && (
        <InviteSigner signer={asking.signer} email={emailOf(asking.signer.personKey)} onClose={close} />
      )}
      {asking?.what === 'replace' && (
        <ReplaceDialog adjustment={adjustment} signer={asking.signer} onClose={close} />
      )}
      {asking?.what === 'paper' && (
        <PaperDialog adjustment={adjustment} signer={asking.signer} onClose={close} />
      )}
    </>
  );
}

function isOpen({ signedAt, replacedBy }: SignerView): boolean {
  return signedAt === null && replacedBy === null;
}

function lacksAccount({ hasAccount, signedAt, replacedBy }: SignerView): boolean {
  return !hasAccount && signedAt === null && replacedBy === null;
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
