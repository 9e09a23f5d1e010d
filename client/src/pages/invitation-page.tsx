import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { AcceptForm } from '../features/invitations/accept-form.js';
import { invitationQuery } from '../features/invitations/invitation.queries.js';
import { OwnPasskeys } from '../features/passkeys/own-passkeys.js';
import { passkeysClosed } from '../lib/passkey.js';
import { AlonePage } from '../ui/alone-page.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

export function InvitationPage() {
  const { token = '' } = useParams();
  const navigate = useNavigate();
  const invitation = useQuery(invitationQuery(token));
  const [accepted, setAccepted] = useState(false);
  // where a passkey can be made it is offered at once, while one has the phone in hand
  const enter = () =>
    passkeysClosed() === undefined ? setAccepted(true) : void navigate('/', { replace: true });
  return (
    <AlonePage title={invitation.data === undefined ? 'Inbjudan' : `Välkommen, ${invitation.data.name}`}>
      {invitation.isPending && <Waiting />}
      {invitation.isError && (
        <ProblemNotice error={invitation.error} onRetry={() => void invitation.refetch()} />
      )}
      {accepted && (
        <>
          <OwnPasskeys />
          <p>
            <Link to="/">Gå vidare</Link>
          </p>
        </>
      )}
      {!accepted && invitation.data !== undefined && (
        <>
          <p>
            {invitation.data.organisation} har bjudit in dig till Klubbat, där protokoll läses och justeras.
          </p>
          <AcceptForm token={token} invitation={invitation.data} onAccepted={enter} />
        </>
      )}
    </AlonePage>
  );
}
