import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { AcceptForm } from '../features/invitations/accept-form.js';
import { invitationQuery } from '../features/invitations/invitation.queries.js';
import { AlonePage } from '../ui/alone-page.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

export function InvitationPage() {
  const { token = '' } = useParams();
  const navigate = useNavigate();
  const invitation = useQuery(invitationQuery(token));
  return (
    <AlonePage title={invitation.data === undefined ? 'Inbjudan' : `Välkommen, ${invitation.data.name}`}>
      {invitation.isPending && <Waiting />}
      {invitation.isError && (
        <ProblemNotice error={invitation.error} onRetry={() => void invitation.refetch()} />
      )}
      {invitation.data !== undefined && (
        <>
          <p>
            {invitation.data.organisation} har bjudit in dig till Klubbat, där protokoll läses och justeras.
          </p>
          <AcceptForm
            token={token}
            invitation={invitation.data}
            onAccepted={() => void navigate('/', { replace: true })}
          />
        </>
      )}
    </AlonePage>
  );
}
