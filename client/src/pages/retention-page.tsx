import { OrganisationRetention } from '../features/retention/organisation-retention.js';
import { WithOrganisation } from '../features/register/with-organisation.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';

/** What is removed by age in an organisation. */
export function RetentionPage() {
  return (
    <WithOrganisation missing="Organisationen finns inte">
      {(organisation) => (
        <>
          <PageHeader
            title="Gallring"
            windowTitle={`Gallring, ${organisation.name}`}
            crumbs={[
              { to: '/register', label: 'Register' },
              { to: `/register/organisation/${organisation.id}`, label: organisation.name },
            ]}
            lead="En gång om dygnet tar programmet bort det som har sparats länge nog, och antecknar det i loggen. Protokoll, handlingar, underskrifter, anslag och utskick tas aldrig bort."
          />
          {organisation.permitted.includes('retention.read') ? (
            <OrganisationRetention
              organisationId={organisation.id}
              mayDecide={organisation.permitted.includes('organisation.administer')}
            />
          ) : (
            <Notice kind="info" title="Du har inte rätt att se vad som gallras">
              <p>
                Det ser den som administrerar organisationen, dataskyddsombudet och revisorerna. Fråga dem om
                du undrar vad som sparas.
              </p>
            </Notice>
          )}
        </>
      )}
    </WithOrganisation>
  );
}
