import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { PeopleImportForm } from '../features/people-import/people-import-form.js';
import { organisationsQuery } from '../features/register/register.queries.js';
import { Missing } from '../ui/missing.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** People and terms of an organisation read in from a list. */
export function PeopleImportPage() {
  const { organisationId } = useParams();
  const list = useQuery(organisationsQuery);
  if (list.data === undefined) {
    return list.isError ? (
      <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <Waiting what="Hämtar organisationen" />
    );
  }
  const organisation = list.data.organisations.find(({ id }) => id === organisationId);
  if (organisation === undefined) {
    return (
      <Missing
        title="Organisationen att läsa in till finns inte"
        back={{ to: '/register', label: 'Till registret' }}
      />
    );
  }
  return (
    <div className="stack stack--wide" key={organisation.id}>
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
    </div>
  );
}
