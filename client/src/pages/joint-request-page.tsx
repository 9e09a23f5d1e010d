import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { JointRequestView } from '@klubbat/shared/contracts/joint-request';
import { longDate } from '@klubbat/shared/sentences/dates';
import { jointSumSentence } from '@klubbat/shared/sentences/joint-sentences';
import { AskerActs } from '../features/joint-decisions/asker-acts.js';
import { JointBoard } from '../features/joint-decisions/joint-board.js';
import { JointLog } from '../features/joint-decisions/joint-log.js';
import {
  cameInQuery,
  jointRequestQuery,
  requestExtractAddress,
} from '../features/joint-decisions/joint.queries.js';
import { TakeUpJoint } from '../features/joint-decisions/take-up-joint.js';
import { moment } from '../lib/moment.js';
import { Facts } from '../ui/facts.js';
import { LinkButton } from '../ui/link-button.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

const crumbs = [
  { to: '/utskick', label: 'Utskick' },
  { to: '/gemensamma-beslut', label: 'Gemensamma beslut' },
];

/** One request: what is asked, and the board of who has decided what, when and with which extract. */
export function JointRequestPage() {
  const { requestId = '' } = useParams();
  const request = useQuery(jointRequestQuery(requestId));
  if (request.data === undefined) {
    return request.isError ? (
      <div className="stack">
        <PageHeader title="Det gick inte att visa begäran" crumbs={crumbs} />
        <ProblemNotice error={request.error} onRetry={() => void request.refetch()} />
      </div>
    ) : (
      <Waiting what="Hämtar begäran" />
    );
  }
  return <Shown request={request.data} />;
}

function AtAGlance({ request }: { request: JointRequestView }) {
  const { sum, closedAt } = request;
  if (closedAt !== null) {
    return (
      <Notice title="Begäran är avslutad">
        <p>
          {[
            `${moment(closedAt)}${request.closedBy === null ? '' : ` av ${request.closedBy}`}.`,
            request.closingNote,
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      </Notice>
    );
  }
  return (
    sum !== null && (
      <Notice
        kind={sum.alike ? 'success' : sum.late > 0 || sum.differing > 0 ? 'warning' : 'info'}
        title={jointSumSentence(sum)}
      />
    )
  );
}

function Shown({ request }: { request: JointRequestView }) {
  const { source, paragraph, board, organisation, date } = request;
  const own = request.asked.find(({ mine }) => mine);
  const from = `${board} ${longDate(date)}, ${paragraph}`;
  const asks = request.side === 'asker' && request.permitted.includes('meeting.dispatch');
  const cameIn = useQuery({ ...cameInQuery(request.id), enabled: asks });
  return (
    <div className="stack stack--wide">
      <PageHeader
        title={request.title}
        crumbs={crumbs}
        lead={`Beslut senast den ${longDate(request.lastDay)}`}
      />
      <AtAGlance request={request} />
      <section className="stack">
        <h2>Förslag till beslut</h2>
        <p className="joint__proposal">{request.proposal}</p>
        <Facts
          items={[
            { label: 'Begärt av', value: organisation },
            {
              label: 'Ur',
              value:
                source === null ? (
                  from
                ) : (
                  <Link to={`/sammantraden/${source.meetingId}/paragraf/${source.itemId}`}>{from}</Link>
                ),
            },
            { label: 'Skickat', value: `${moment(request.createdAt)} av ${request.createdBy}` },
            {
              label: 'Påminnelse',
              value:
                request.remindDays === null
                  ? 'Bara när någon ber om det'
                  : `Automatiskt ${request.remindDays} dagar före sista dagen`,
            },
            {
              label: 'Tavlan',
              value: request.openBoard ? 'Syns för alla tillfrågade här' : 'Var och en ser sin egen rad',
            },
          ]}
        />
        {request.hasExtract && (
          <div className="row no-print">
            <LinkButton href={requestExtractAddress(request.id)} newTab>
              Öppna utdraget som gick med
            </LinkButton>
          </div>
        )}
      </section>
      {own !== undefined && own.step !== 'decided' && <TakeUpJoint asked={own} today={request.today} />}
      <section className="stack">
        <h2>Vilka som har beslutat</h2>
        <JointBoard request={request} cameIn={cameIn.data?.documents ?? []} />
      </section>
      {asks && request.closedAt === null && <AskerActs request={request} />}
      {request.side === 'asker' && (
        <section className="stack no-print">
          <h2>Historik</h2>
          <JointLog requestId={request.id} />
        </section>
      )}
    </div>
  );
}
