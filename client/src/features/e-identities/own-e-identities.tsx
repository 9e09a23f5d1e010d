import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EIdentityView } from '@klubbat/shared/contracts/e-identity';
import { longDate } from '@klubbat/shared/sentences/dates';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { DangerDialog } from '../../ui/danger-dialog.js';
import { identityProvidersQuery, ownEIdentitiesQuery, useRemoveEIdentity } from './e-identity.queries.js';
import { LinkDialog } from './link-dialog.js';
import '../../ui/act-rows.css';

function RemoveDialog({ eIdentity, onClose }: { eIdentity: EIdentityView; onClose: () => void }) {
  const remove = useRemoveEIdentity();
  return (
    <DangerDialog
      title="Ta bort kopplingen?"
      action="Ta bort kopplingen"
      isPending={remove.isPending}
      error={remove.error}
      onAct={() => remove.mutate({ params: { id: eIdentity.id } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      Din e-legitimation kan sedan varken logga in eller skriva under här. Det som redan är underskrivet med
      den gäller och kan fortfarande kontrolleras.
    </DangerDialog>
  );
}

function EIdentityRow({ eIdentity }: { eIdentity: EIdentityView }) {
  const [removing, setRemoving] = useState(false);
  const { provider, createdAt, lastUsedAt, providerId } = eIdentity;
  return (
    <li>
      <div>
        <strong>{provider}</strong>
        <p className="quiet small">
          {`Kopplad ${longDate(createdAt.slice(0, 10))}. `}
          {lastUsedAt === null ? 'Inte använd än.' : `Senast använd ${moment(lastUsedAt)}.`}
          {providerId === null ? ' Tjänsten finns inte längre här.' : ''}
        </p>
      </div>
      <Button variant="quiet" onPress={() => setRemoving(true)} aria-label={`Ta bort ${provider}`}>
        Ta bort
      </Button>
      {removing && <RemoveDialog eIdentity={eIdentity} onClose={() => setRemoving(false)} />}
    </li>
  );
}

/** The e-identities that one signs in and signs with. Where none can be used nothing is said. */
export function OwnEIdentities() {
  const list = useQuery(ownEIdentitiesQuery);
  const offered = useQuery(identityProvidersQuery);
  const [linking, setLinking] = useState(false);
  const own = list.data?.eIdentities ?? [];
  const providers = offered.data?.providers ?? [];
  if (own.length === 0 && providers.length === 0) {
    return null;
  }
  return (
    <section className="stack" id="e-legitimation">
      <h2>E-legitimation</h2>
      <p>Koppla din e-legitimation till kontot, så kan du logga in och skriva under med den.</p>
      {own.length > 0 && (
        <ul className="act-rows">
          {own.map((eIdentity) => (
            <EIdentityRow key={eIdentity.id} eIdentity={eIdentity} />
          ))}
        </ul>
      )}
      {providers.length > 0 && (
        <div>
          <Button onPress={() => setLinking(true)}>Koppla e-legitimation</Button>
        </div>
      )}
      {linking && <LinkDialog providers={providers} onClose={() => setLinking(false)} />}
    </section>
  );
}
