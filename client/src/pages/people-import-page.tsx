import { useQuery } from '@tanstack/react-query';
import type { OrganisationSummary } from '@klubbat/shared/contracts/organisation';
import { PeopleImportForm } from '../features/people-import/people-import-form.js';
import { boardsQuery } from '../features/register/register.queries.js';
import { WithOrganisation } from '../features/register/with-organisation.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** Who administers the organisation reads in to all of it; a board's secretary to his boards. */
function ReadIn({ organisation }: { organisation: OrganisationSummary }) {
  const administers = organisation.permitted.includes('organisation.administer');
  const { data, error } = useQuery(boardsQuery);
  if (error !== null) {
    return <ProblemNotice error={error} />;
  }
  if (data === undefined) {
    return <Waiting what="Hämtar organen" />;
  }
  const kept = data.boards.filter(
    ({ organisationId, permitted }) =>
      organisationId === organisation.id && permitted.includes('board.administer'),
  );
  if (!administers && kept.length === 0) {
    return (
      <Notice title="Du kan inte läsa in listor här">
        <p>Det gör den som administrerar organisationen, och ett organs sekreterare för sitt organ.</p>
      </Notice>
    );
  }
  return (
    <PeopleImportForm
      organisationId={organisation.id}
      administers={administers}
      boards={administers ? [] : kept.map(({ name }) => name)}
    />
  );
}

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
          <ReadIn organisation={organisation} />
        </>
      )}
    </WithOrganisation>
  );
}
