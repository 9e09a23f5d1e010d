import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { conveningDoors, type AgendaChange, type ConveningView } from '@klubbat/shared/contracts/convening';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { doorAddress } from '../../lib/call.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { AnswerStrip } from './answer-strip.js';
import { CancelMeeting } from './cancel-meeting.js';
import { conveningQuery, ownAnswerQuery, useOwnAnswer, useRemindUnanswered } from './convening.queries.js';
import { InviteeList } from './invitee-list.js';
import { OpenPlaces } from './open-places.js';
import { OwnAnswer } from './own-answer.js';
import { SendConvening } from './send-convening.js';
import { SentConvenings } from './sent-convenings.js';

function Changes({ changes }: { changes: AgendaChange }) {
  const lines = [
    ...changes.facts,
    ...changes.added.map((title) => `Ny punkt: ${title}`),
    ...changes.withdrawn.map((title) => `Utgår: ${title}`),
    ...changes.removed.map((title) => `Borttagen: ${title}`),
    ...(changes.reordered ? ['Punkterna har fått en ny ordning'] : []),
  ];
  return (
    <Notice kind="info" title="Det här har ändrats sedan kallelsen gick">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Remind({ meeting, convening }: { meeting: MeetingView; convening: ConveningView }) {
  const remind = useRemindUnanswered();
  const left = convening.invitees.filter(({ id, answer }) => id !== null && answer === null).length;
  return left === 0 ? null : (
    <div className="stack stack--tight">
      {remind.error !== null && <FaultSummary error={remind.error} />}
      <div>
        <Button isPending={remind.isPending} onPress={() => remind.mutate({ params: { id: meeting.id } })}>
          {`Påminn ${left} som inte har svarat`}
        </Button>
      </div>
      {remind.data !== undefined && (
        <p role="status">
          {remind.data.reminded === 0
            ? 'Alla har fått en påminnelse i dag.'
            : `${remind.data.reminded} fick en påminnelse.`}
        </p>
      )}
    </div>
  );
}

/** The call as the one who sends it works with it: prepare, send, follow the answers, call substitutes. */
function Sending({ meeting }: { meeting: MeetingView }) {
  const { data: convening, error, refetch } = useQuery(conveningQuery(meeting.id));
  const [isSending, setSending] = useState(false);
  if (convening === undefined) {
    return error === null ? (
      <Waiting what="Hämtar kallelsen" />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    );
  }
  const hasSent = convening.sent.length > 0;
  const isOpen = convening.cancelled === null && meeting.state === 'preparing' && !meeting.history;
  return (
    <div className="stack stack--wide">
      {isOpen && (
        <section className="stack" aria-labelledby="kallelsen">
          <h2 id="kallelsen">Kallelsen</h2>
          {!hasSent && convening.deadline !== null && (
            <p>
              Ska ut senast <strong>{weekdayDate(convening.deadline.last)}</strong>: {convening.deadline.rule}
              .
            </p>
          )}
          {convening.warnings.map((warning) => (
            <Notice kind="warning" key={warning}>
              <p>{warning}</p>
            </Notice>
          ))}
          {convening.changes !== null && <Changes changes={convening.changes} />}
          {meeting.items.length === 0 ? (
            <p>
              <Link to={`/sammantraden/${meeting.id}/dagordning`}>Lägg till punkter på dagordningen</Link>{' '}
              innan du skickar kallelsen.
            </p>
          ) : (
            <div className="row">
              <Button
                variant={hasSent && convening.changes === null ? 'secondary' : 'primary'}
                onPress={() => setSending(true)}
              >
                {hasSent ? 'Skicka tillägg till kallelsen' : 'Skicka kallelsen'}
              </Button>
              <a href={`/api/meetings/${meeting.id}/papers/agenda-pack`} target="_blank" rel="noreferrer">
                Förhandsvisa<span className="visually-hidden"> (öppnas i en ny flik)</span>
              </a>
            </div>
          )}
        </section>
      )}
      {hasSent && (
        <>
          {convening.cancelled === null && <OpenPlaces convening={convening} />}
          <section className="stack" aria-labelledby="svar">
            <h2 id="svar">Svar</h2>
            <AnswerStrip invitees={convening.invitees} />
            {isOpen && <Remind meeting={meeting} convening={convening} />}
            <InviteeList convening={convening} mayAnswer={isOpen} />
          </section>
        </>
      )}
      {!hasSent && isOpen && (
        <section className="stack" aria-labelledby="kallade">
          <h2 id="kallade">De som kallas</h2>
          <InviteeList convening={convening} mayAnswer={false} />
        </section>
      )}
      <SentConvenings sent={convening.sent} />
      {isOpen && <CancelMeeting meeting={meeting} convening={convening} />}
      {isSending && (
        <SendConvening meeting={meeting} convening={convening} onClose={() => setSending(false)} />
      )}
    </div>
  );
}

/** One's own answer, for whoever has been called. */
function Own({ meeting, alone }: { meeting: MeetingView; alone: boolean }) {
  const { data } = useQuery(ownAnswerQuery(meeting.id));
  const answer = useOwnAnswer();
  const own = data?.own ?? null;
  if (own === null) {
    return alone && data !== undefined ? (
      <p className="quiet">Du har inte fått någon kallelse till det här sammanträdet.</p>
    ) : null;
  }
  return (
    <section className="stack" aria-labelledby="eget-svar">
      <h2 id="eget-svar">Din kallelse</h2>
      <OwnAnswer
        own={own}
        packAddress={(id) => doorAddress(conveningDoors.sentPack, { params: { id } })}
        isPending={answer.isPending}
        error={answer.error}
        onAnswer={(body) => answer.mutate({ params: { id: meeting.id }, body })}
      />
    </section>
  );
}

/** The call to the meeting: one's own, and all of it for who sends it. */
export function ConveningOverview({ meeting }: { meeting: MeetingView }) {
  const sends = meeting.permitted.includes('meeting.write');
  return (
    <div className="stack stack--wide">
      {sends && <Sending meeting={meeting} />}
      <Own meeting={meeting} alone={!sends} />
    </div>
  );
}
