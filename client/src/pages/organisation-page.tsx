import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { organisationKindWords } from '@klubbat/shared/sentences/words';
import { LogoChoice } from '../features/register/logo-choice.js';
import { OrganisationSettings } from '../features/register/organisation-settings.js';
import { organisationsQuery } from '../features/register/register.queries.js';
import { capital } from '../lib/capital.js';
import { LinkButton } from '../ui/link-button.js';
import { Missing } from '../ui/missing.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

export function OrganisationPage() {
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
    return <Missing title="Organisationen finns inte" back={{ to: '/register', label: 'Till registret' }} />;
  }
  return (
    <div className="stack stack--wide" key={organisation.id}>
      <PageHeader
        title={organisation.name}
        crumbs={[{ to: '/register', label: 'Register' }]}
        lead={capital(organisationKindWords[organisation.kind])}
        actions={
          <LinkButton to={`/register/personer?organisation=${organisation.id}`}>
            Personer ({organisation.people})
          </LinkButton>
        }
      />
      <OrganisationSettings organisation={organisation} />
      <LogoChoice organisation={organisation} />
    </div>
  );
}
