import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { IncomingAnswer } from '../features/joint-decisions/incoming-answer.js';
import { IncomingDetail } from '../features/receiving/incoming-detail.js';
import { incomingQuery } from '../features/receiving/incoming.queries.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

const crumbs = [
  { to: '/arenden', label: 'Ärenden' },
  { to: '/inkommet', label: 'Inkommet' },
];

/** One document that has come in. */
export function IncomingDocumentPage() {
  const { documentId = '' } = useParams();
  const document = useQuery(incomingQuery(documentId));
  if (document.data === undefined) {
    return document.error === null ? (
      <Waiting what="Hämtar handlingen" />
    ) : (
      <div className="stack">
        <PageHeader title="Det gick inte att visa handlingen" crumbs={crumbs} />
        <ProblemNotice error={document.error} onRetry={() => void document.refetch()} />
      </div>
    );
  }
  return (
    <div className="stack stack--wide">
      <PageHeader title={document.data.title} crumbs={crumbs} />
      <IncomingAnswer document={document.data} />
      <IncomingDetail document={document.data} />
    </div>
  );
}
