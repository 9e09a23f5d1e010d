import { LogBrowser } from '../features/log/log-browser.js';
import { WithOrganisation } from '../features/register/with-organisation.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';

/** Who has done what in an organisation: for those who look after the others. */
export function OrganisationLogPage() {
  return (
    <WithOrganisation missing="Organisationen finns inte">
      {(organisation) => (
        <>
          <PageHeader
            title="Logg"
            windowTitle={`Logg, ${organisation.name}`}
            crumbs={[
              { to: '/register', label: 'Register' },
              { to: `/register/organisation/${organisation.id}`, label: organisation.name },
            ]}
            lead="Vem som har gjort vad, och när. Loggen förs av sig själv, kan inte ändras, och varje rad är kedjad till den före."
          />
          {organisation.permitted.includes('log.read') ? (
            <LogBrowser organisationId={organisation.id} />
          ) : (
            <Notice kind="info" title="Du har inte rätt att läsa loggen">
              <p>
                Den läses av organisationens dataskyddsombud och revisorer. Vad som rör dig själv står under
                Mitt konto.
              </p>
            </Notice>
          )}
        </>
      )}
    </WithOrganisation>
  );
}
