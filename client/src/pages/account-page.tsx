import { useQuery } from '@tanstack/react-query';
import { OwnAccessTokens } from '../features/access-tokens/own-access-tokens.js';
import { OwnDataCorrections } from '../features/data-corrections/own-data-corrections.js';
import { OwnEIdentities } from '../features/e-identities/own-e-identities.js';
import { OwnLogLink } from '../features/log/own-log-link.js';
import { OwnOneTimeCode } from '../features/one-time-code/own-one-time-code.js';
import { OwnPasskeys } from '../features/passkeys/own-passkeys.js';
import { OwnCalendar } from '../features/own-calendar/own-calendar.js';
import { ColorSchemeChoice } from '../features/session/color-scheme-choice.js';
import { OwnProfile } from '../features/register/own-profile.js';
import { OwnSessions } from '../features/session/own-sessions.js';
import { Mandates } from '../features/session/mandates.js';
import { sessionQuery, useSignOut } from '../features/session/session.queries.js';
import { Button } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** Who I am here, what I may do where, and how the pages look on this device. */
export function AccountPage() {
  const session = useQuery(sessionQuery);
  const signOut = useSignOut();
  if (session.isPending) {
    return <Waiting />;
  }
  if (session.isError) {
    return <ProblemNotice error={session.error} onRetry={() => void session.refetch()} />;
  }
  const { person } = session.data;
  return (
    <div className="stack stack--wide">
      <PageHeader title="Mitt konto" lead={<p>{`${person.name} · ${person.email}`}</p>} />
      <OwnPasskeys />
      <OwnEIdentities />
      <OwnOneTimeCode />
      <OwnSessions />
      <OwnCalendar />
      <OwnAccessTokens />
      <OwnProfile personId={person.id} />
      <Mandates session={session.data} />
      <OwnDataCorrections mandates={session.data.mandates} />
      <OwnLogLink />
      <ColorSchemeChoice />
      <div>
        <Button onPress={() => signOut.mutate()} isPending={signOut.isPending}>
          Logga ut
        </Button>
      </div>
    </div>
  );
}
