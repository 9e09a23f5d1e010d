import { PeopleImportForm } from '../features/people-import/people-import-form.js';
import { WithOrganisation } from '../features/register/with-organisation.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';

/** People and terms of an organisation read in from a list. */
export function PeopleImportPage() {
  return (
    <WithOrganisation missing="Organisationen att läsa in till finns inte">
      {(organisation) => (
        <>
          <PageHeader
            title="Läs in personer och uppdrag"
            crumbs={[
              { to: '/register', label: 'Register' },
              { to: `/register/organisation/${organisation.id}`, label: organisation.name },
            ]}
            lead="Hela listan läses in, eller ingenting. Du ser först vad som händer med varje rad."
          />
          {organisation.permitted.includes('organisation.administer') ? (
            <PeopleImportForm organisationId={organisation.id} />
          ) : (
            <Notice title="Du kan inte läsa in listor här">
              <p>Det gör den som administrerar organisationen.</p>
            </Notice>
          )}
        </>
      )}
    </WithOrganisation>
  );
}
