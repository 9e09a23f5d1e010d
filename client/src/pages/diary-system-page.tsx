import { DiarySystem } from '../features/diary/diary-system.js';
import { WithOrganisation } from '../features/register/with-organisation.js';
import { PageHeader } from '../ui/page-header.js';

export function DiarySystemPage() {
  return (
    <WithOrganisation missing="Organisationen finns inte">
      {(organisation) => (
        <>
          <PageHeader
            title="Diariesystem"
            crumbs={[
              { to: '/register', label: 'Register' },
              { to: `/register/organisation/${organisation.id}`, label: organisation.name },
            ]}
            lead="Låt ert eget diariesystem få veta vad som skickas: varje ny rad i diariet skickas dit av sig själv."
          />
          <DiarySystem organisationId={organisation.id} />
        </>
      )}
    </WithOrganisation>
  );
}
