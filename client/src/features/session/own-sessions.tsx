import { useQuery } from '@tanstack/react-query';
import type { OwnSessionView } from '@klubbat/shared/contracts/session';
import { signatureMethodWords } from '@klubbat/shared/sentences/signature-sentences';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { ownSessionsQuery, useCloseOtherSessions, useCloseSession } from './own-sessions.queries.js';
import '../../ui/act-rows.css';

function SessionRow({ session }: { session: OwnSessionView }) {
  const close = useCloseSession();
  const device = session.device ?? 'Okänd enhet';
  const how = session.method === null ? '' : ` ${signatureMethodWords[session.method]}`;
  return (
    <li>
      <div>
        <strong>{session.current ? `${device} (den här enheten)` : device}</strong>
        <p className="quiet small">
          {`Inloggad ${moment(session.openedAt)}${how}. Senast använd ${moment(session.seenAt)}.`}
        </p>
        <FaultSummary error={close.error} />
      </div>
      {!session.current && (
        <Button
          variant="quiet"
          isPending={close.isPending}
          onPress={() => close.mutate(session.id)}
          aria-label={`Logga ut ${device}, inloggad ${moment(session.openedAt)}`}
        >
          Logga ut
        </Button>
      )}
    </li>
  );
}

/** Where I am signed in, so that I see what I have forgotten or lost, and sign out there. */
export function OwnSessions() {
  const list = useQuery(ownSessionsQuery);
  const closeOthers = useCloseOtherSessions();
  const others = list.data?.sessions.filter(({ current }) => !current) ?? [];
  return (
    <section className="stack" id="inloggningar">
      <h2>Var du är inloggad</h2>
      <p>Du loggas ut efter fyra timmar utan att göra något, och alltid efter tolv timmar.</p>
      {list.isPending && <Waiting />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data !== undefined && (
        <ul className="act-rows">
          {list.data.sessions.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      )}
      <FaultSummary error={closeOthers.error} />
      {others.length > 1 && (
        <div>
          <Button isPending={closeOthers.isPending} onPress={() => closeOthers.mutate()}>
            Logga ut från alla andra enheter
          </Button>
        </div>
      )}
    </section>
  );
}
