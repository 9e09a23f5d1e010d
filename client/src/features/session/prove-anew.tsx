import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { codeFault } from '../../lib/code-fault.js';
import { passkeysClosed } from '../../lib/passkey.js';
import { passwordFault } from '../../lib/password-fault.js';
import { hearProved, settleProof, useProofAsked } from '../../lib/prove-anew.js';
import { Button } from '../../ui/button.js';
import { CodeField } from '../../ui/code-field.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { OwnPasswordField } from '../../ui/own-password-field.js';
import {
  eIdentitiesQuery,
  oneTimeCodeQuery,
  passkeysQuery,
  useProveByEIdentity,
  useProveByPasskey,
  useProveByPassword,
} from './prove-anew.queries.js';

const done = () => settleProof(true);

function useHasPasskey(): boolean {
  const { data } = useQuery(passkeysQuery);
  return (
    data?.passkeys.some(({ worksHere }) => worksHere) === true && passkeysClosed(data.address) === undefined
  );
}

function ByPasskey() {
  const prove = useProveByPasskey();
  return (
    <>
      <FaultSummary error={prove.error} />
      <div>
        <Button
          variant="primary"
          isPending={prove.isPending}
          onPress={() => prove.mutate(undefined, { onSuccess: done })}
        >
          Visa med passkey
        </Button>
      </div>
    </>
  );
}

function ByEIdentity() {
  const prove = useProveByEIdentity();
  const { data } = useQuery(eIdentitiesQuery);
  useEffect(() => hearProved(done), []);
  const linked = data?.eIdentities.find(({ providerId }) => providerId !== null);
  if (linked === undefined) {
    return null;
  }
  const { providerId } = linked;
  return (
    <>
      <FaultSummary error={prove.error} />
      <div>
        <Button isPending={prove.isPending} onPress={() => prove.mutate(providerId ?? '')}>
          Visa med e-legitimation
        </Button>
      </div>
      <p className="small quiet" role="status">
        {prove.isSuccess
          ? 'Visa vem du är i den nya fliken. Sedan fortsätter det här av sig självt.'
          : 'E-legitimationen öppnas i en ny flik.'}
      </p>
    </>
  );
}

function ByPassword({ isOneOfSeveral }: { isOneOfSeveral: boolean }) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const prove = useProveByPassword();
  const wrongCode = codeFault(prove.error);
  const isCodeSetUp = useQuery(oneTimeCodeQuery).data?.isSetUp === true;
  const needsCode = isCodeSetUp || wrongCode.isAsked;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // it stands on top of a page, which may be a form: that is not to be sent
    event.stopPropagation();
    prove.mutate(
      { password, ...(needsCode && code !== '' ? { code } : {}) },
      { onSuccess: done, onError: () => setCode('') },
    );
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {!wrongCode.isAsked && passwordFault(prove.error) === undefined && <FaultSummary error={prove.error} />}
      <OwnPasswordField
        value={password}
        onChange={setPassword}
        fault={prove.error}
        autoFocus={!isOneOfSeveral}
      />
      {needsCode && <CodeField value={code} onChange={setCode} error={wrongCode.error} />}
      <div className="dialog__actions">
        <Button
          type="submit"
          variant={isOneOfSeveral ? 'secondary' : 'primary'}
          isPending={prove.isPending}
          isDisabled={password === ''}
        >
          {isOneOfSeveral ? 'Visa med lösenord' : 'Fortsätt'}
        </Button>
        <Button onPress={() => settleProof(false)}>Avbryt</Button>
      </div>
    </form>
  );
}

function Ways() {
  const hasPasskey = useHasPasskey();
  return (
    <div className="stack">
      <p>
        Det var mer än tio minuter sedan du visade vem du är, och det här ändrar vad någon får göra eller vad
        som gäller för flera. Visa det igen, så görs det du ville göra.
      </p>
      {hasPasskey && <ByPasskey />}
      <ByEIdentity />
      <ByPassword isOneOfSeveral={hasPasskey} />
    </div>
  );
}

/** Administration asks who one is when that was shown more than ten minutes ago: on top of the page, and then it goes on by itself. */
export function ProveAnew() {
  const isAsked = useProofAsked();
  return (
    <Dialog title="Visa att det är du" isOpen={isAsked} onClose={() => settleProof(false)}>
      <Ways />
    </Dialog>
  );
}
