import { useQuery } from '@tanstack/react-query';
import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import { templateQuery } from '../features/register/register.queries.js';
import { TemplateSettings } from '../features/register/template-settings.js';
import { WithOrganisation } from '../features/register/with-organisation.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

function Template({ organisation }: { organisation: OrganisationView }) {
  const { data, error, refetch } = useQuery(templateQuery(organisation.id));
  if (data === undefined) {
    return error === null ? (
      <Waiting what="Hämtar mallen" />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    );
  }
  return <TemplateSettings organisation={organisation} template={data} />;
}

export function TemplatePage() {
  return (
    <WithOrganisation missing="Mallen finns inte">
      {(organisation) => (
        <>
          <PageHeader
            title="Mall för handlingar"
            crumbs={[
              { to: '/register', label: 'Register' },
              { to: `/register/organisation/${organisation.id}`, label: organisation.name },
            ]}
            lead="Så ser protokoll, utdrag och andra handlingar ut. De som redan är skickade för justering behåller sitt utseende."
          />
          <Template organisation={organisation} />
        </>
      )}
    </WithOrganisation>
  );
}
