import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { OrganisationSummary } from '@klubbat/shared/contracts/organisation';
import { Missing } from '../../ui/missing.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { organisationsQuery } from './register.queries.js';

interface WithOrganisationProps {
  /** the heading where the address names none that the reader may know */
  missing: string;
  children: (organisation: OrganisationSummary) => ReactNode;
}

/** A page about the organisation that its address names. */
export function WithOrganisation({ missing, children }: WithOrganisationProps) {
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
    return <Missing title={missing} back={{ to: '/register', label: 'Till registret' }} />;
  }
  return (
    <div className="stack stack--wide" key={organisation.id}>
      {children(organisation)}
    </div>
  );
}
