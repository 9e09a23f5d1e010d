import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { PublicationView } from '@klubbat/shared/contracts/publication';
import { longDate } from '@klubbat/shared/sentences/dates';
import { moment, today } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { CopyButton } from '../../ui/copy-button.js';
import { Dialog } from '../../ui/dialog.js';
import { Facts } from '../../ui/facts.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { LinkButton } from '../../ui/link-button.js';
import { Notice } from '../../ui/notice.js';
import { StateMark } from '../../ui/state-mark.js';
import { TextField } from '../../ui/text-field.js';
import { openPdf, useWithdrawPublication } from './publication.queries.js';

type Version = PublicationView['earlier'][number];

/** The public version that anyone reads now, and those before it. */
export function PublishedVersions({
  adjustmentId,
  earlier,
  mayWithdraw,
}: {
  adjustmentId: string;
  earlier: readonly Version[];
  mayWithdraw: boolean;
}) {
  const standing = earlier.find(({ state }) => state === 'published');
  const others = earlier.filter((one) => one !== standing);
  return (
    <>
      {standing !== undefined && (
        <Published adjustmentId={adjustmentId} version={standing} mayWithdraw={mayWithdraw} />
      )}
      {others.length > 0 && (
        <section className="stack stack--tight" aria-labelledby="tidigare-versioner">
          <h2 id="tidigare-versioner">Tidigare offentliga versioner</h2>
          <ul className="act-rows">
            {others.map((one) => (
              <li key={one.number}>
                <div>
                  <p>
                    <strong>Version {one.number}</strong>{' '}
                    {one.publishedAt !== null && `publicerad ${moment(one.publishedAt)}, `}
                    {one.withdrawnAt !== null && `borttagen ${moment(one.withdrawnAt)}`}
                  </p>
                  <p className="small breaks">
                    Förberedd av {one.preparedBy}, godkänd av {one.approvedBy}. {one.withdrawnReason}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface PublishedProps {
  adjustmentId: string;
  version: Version;
  mayWithdraw: boolean;
}

function Published({ adjustmentId, version, mayWithdraw }: PublishedProps) {
  const [asks, setAsks] = useState(false);
  const address = `${window.location.origin}${openPdf(adjustmentId)}`;
  const isGone = version.removeOn !== null && version.removeOn <= today();
  return (
    <section className="stack" aria-labelledby="publicerad">
      <div className="row">
        <h2 id="publicerad">Publicerad version {version.number}</h2>
        {isGone ? (
          <StateMark kind="closed">Tiden på webben är ute</StateMark>
        ) : (
          <StateMark kind="done">Alla kan läsa den</StateMark>
        )}
      </div>
      {isGone && (
        <Notice title="Ingen utanför kan läsa den längre">
          <p>Dagen då den skulle bort från webben har kommit. Gör en ny version om den ska visas igen.</p>
        </Notice>
      )}
      <Facts
        items={[
          { label: 'Publicerad', value: version.publishedAt === null ? null : moment(version.publishedAt) },
          { label: 'Förberedd av', value: version.preparedBy },
          { label: 'Godkänd av', value: version.approvedBy },
          {
            label: 'Tas bort från webben',
            value: version.removeOn === null ? null : longDate(version.removeOn),
          },
          {
            label: 'Adress',
            value: (
              <a className="breaks" href={address}>
                {address}
              </a>
            ),
          },
          {
            label: 'Kontrollsumma',
            value: version.sha256 === null ? null : <code className="breaks">{version.sha256}</code>,
          },
        ]}
      />
      <div className="row no-print">
        {!isGone && (
          <>
            <LinkButton href={address} icon={FileText} newTab>
              Öppna den offentliga versionen
            </LinkButton>
            <CopyButton text={address} variant="quiet">
              Kopiera adressen
            </CopyButton>
          </>
        )}
        {mayWithdraw && <Button onPress={() => setAsks(true)}>Ta bort från webben</Button>}
      </div>
      {asks && <WithdrawDialog adjustmentId={adjustmentId} onClose={() => setAsks(false)} />}
    </section>
  );
}

function WithdrawDialog({ adjustmentId, onClose }: { adjustmentId: string; onClose: () => void }) {
  const withdraw = useWithdrawPublication();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title="Ta bort från webben?"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="danger"
            isPending={withdraw.isPending}
            onPress={() =>
              withdraw.mutate({ params: { id: adjustmentId }, body: { reason } }, { onSuccess: onClose })
            }
          >
            Ta bort från webben
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={withdraw.error} fields={{ reason: { label: 'Skäl', id: 'skal-ta-bort' } }} />
        <p>
          Ingen kan läsa den på adressen längre, från och med nu. Det som någon redan har sparat finns kvar
          hos dem. Versionen förvaras här.
        </p>
        <TextField
          id="skal-ta-bort"
          label="Skäl"
          description="Skriv inte det som skulle ha maskats: skälet sparas."
          value={reason}
          onChange={setReason}
          maxLength={500}
          isRequired
        />
      </div>
    </Dialog>
  );
}
