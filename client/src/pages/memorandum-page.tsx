import { useQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { Link, useParams } from 'react-router';
import type { MemorandumView } from '@klubbat/shared/contracts/memorandum';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { JudgeMemorandum } from '../features/memoranda/judge-memorandum.js';
import { MEMORANDA, memorandumPdf } from '../features/memoranda/memorandum-address.js';
import { MemorandumEditor } from '../features/memoranda/memorandum-editor.js';
import { MemorandumMark } from '../features/memoranda/memorandum-mark.js';
import { MemorandumText } from '../features/memoranda/memorandum-text.js';
import { memorandumQuery, useReopen } from '../features/memoranda/memorandum.queries.js';
import { WithdrawMemorandum } from '../features/memoranda/send-memorandum.js';
import { SubmissionList } from '../features/memoranda/submission-list.js';
import { caseAddress } from '../lib/case-address.js';
import { moment } from '../lib/moment.js';
import { problemOf } from '../lib/problem-error.js';
import { Button } from '../ui/button.js';
import { Facts } from '../ui/facts.js';
import { LinkButton } from '../ui/link-button.js';
import { Missing } from '../ui/missing.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** One memorandum: written by its author, read and taken in by the secretary. */
export function MemorandumPage() {
  const { memorandumId = '' } = useParams();
  const found = useQuery(memorandumQuery(memorandumId));
  if (found.isPending) {
    return <Waiting what="Hämtar tjänsteskrivelsen" />;
  }
  if (found.isError) {
    return problemOf(found.error).code === 'not-found' ? (
      <Missing
        title="Tjänsteskrivelsen finns inte"
        back={{ to: MEMORANDA, label: 'Visa tjänsteskrivelserna' }}
      />
    ) : (
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
    );
  }
  return <Memorandum key={memorandumId} memorandum={found.data} />;
}

function Memorandum({ memorandum }: { memorandum: MemorandumView }) {
  const { title, acts, state, returned, submissions } = memorandum;
  return (
    <div className="stack stack--wide">
      <PageHeader
        title={title.trim() === '' ? 'Utan rubrik' : title}
        lead={`Tjänsteskrivelse till ${memorandum.board}`}
        crumbs={[
          { to: '/arenden', label: 'Ärenden' },
          { to: MEMORANDA, label: 'Tjänsteskrivelser' },
        ]}
        actions={
          <>
            <LinkButton icon={FileText} href={memorandumPdf(memorandum.id)} newTab>
              Öppna som PDF
            </LinkButton>
            <WithdrawMemorandum memorandum={memorandum} />
            <Reopen memorandum={memorandum} />
          </>
        }
      />
      <About memorandum={memorandum} />
      {state === 'returned' && returned !== null && (
        <Notice kind="warning" title={`${returned.by} skickade tillbaka skrivelsen ${moment(returned.at)}`}>
          <p className="memorandum-words">{returned.comment}</p>
        </Notice>
      )}
      <JudgeMemorandum memorandum={memorandum} />
      {acts.includes('write') ? (
        <MemorandumEditor memorandum={memorandum} />
      ) : (
        <MemorandumText memorandum={memorandum} />
      )}
      <SubmissionList memorandumId={memorandum.id} submissions={submissions} />
    </div>
  );
}

function About({ memorandum }: { memorandum: MemorandumView }) {
  const { author, caseNumber, meeting, itemId } = memorandum;
  const day = meeting === null ? null : weekdayDate(meeting.date);
  return (
    <Facts
      items={[
        { label: 'Läge', value: <MemorandumMark {...memorandum} /> },
        { label: 'Handläggare', value: author },
        { label: 'Ärende', value: caseNumber && <Link to={caseAddress(caseNumber)}>{caseNumber}</Link> },
        {
          label: 'Sammanträde',
          value:
            meeting !== null && itemId !== null ? (
              <Link to={`/sammantraden/${meeting.id}/paragraf/${itemId}`}>
                {day}, punkten på dagordningen
              </Link>
            ) : (
              day
            ),
        },
      ]}
    />
  );
}

function Reopen({ memorandum }: { memorandum: MemorandumView }) {
  const reopen = useReopen();
  return memorandum.acts.includes('reopen') ? (
    <Button isPending={reopen.isPending} onPress={() => reopen.mutate({ params: { id: memorandum.id } })}>
      Ta upp igen
    </Button>
  ) : null;
}
