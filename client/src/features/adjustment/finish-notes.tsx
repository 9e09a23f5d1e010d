import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { Obstacles } from '../../ui/obstacles.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { Why } from '../../ui/why.js';
import { notesReadinessQuery, useFinishNotes } from './adjustment.queries.js';
import { ConfirmStep } from './confirm-step.js';
import { obstacleLinks, obstaclesTitle, warningsTitle } from './obstacle-links.js';

/** Minnesanteckningar are finished in one act: first what stands in the way. */
export function FinishNotes({ meeting }: { meeting: MeetingView }) {
  const may = meeting.permitted.includes('meeting.finish-notes') && meeting.cancelled === null;
  const readiness = useQuery({ ...notesReadinessQuery(meeting.id), enabled: may });
  const finish = useFinishNotes();
  const [asking, setAsking] = useState(false);
  if (!may) {
    return (
      <EmptyState title="Anteckningarna skrivs">
        Minnesanteckningar justeras inte. Sekreteraren eller ordföranden gör dem klara när mötet är hållet.
      </EmptyState>
    );
  }
  const { data } = readiness;
  return (
    <section className="stack no-print" aria-labelledby="gor-klara">
      <h2 id="gor-klara">Gör anteckningarna klara</h2>
      <p>
        Minnesanteckningar justeras inte. När de är klara ändras de inte mer, och du kan göra en offentlig
        version av dem. <Why rule="notes-finished" />
      </p>
      {readiness.isPending && <Waiting what="Ser efter om något saknas" />}
      {readiness.error !== null && <ProblemNotice error={readiness.error} />}
      {data !== undefined && (
        <>
          <Obstacles
            title={obstaclesTitle(data.obstacles.length, 'anteckningarna kan göras klara')}
            items={obstacleLinks(meeting, data.obstacles)}
          />
          <Obstacles
            kind="warning"
            title={warningsTitle(data.warnings.length)}
            items={obstacleLinks(meeting, data.warnings)}
          />
        </>
      )}
      <div className="row">
        <Button
          variant="primary"
          isDisabled={data === undefined || data.obstacles.length > 0}
          onPress={() => setAsking(true)}
        >
          Gör anteckningarna klara
        </Button>
        <LinkButton to={`/sammantraden/${meeting.id}/protokoll`} variant="quiet">
          Läs dem först
        </LinkButton>
      </div>
      {asking && (
        <ConfirmStep
          title="Gör anteckningarna klara"
          verb="Gör anteckningarna klara"
          error={finish.error}
          isPending={finish.isPending}
          onDo={() => finish.mutate({ params: { id: meeting.id } }, { onSuccess: () => setAsking(false) })}
          onClose={() => {
            setAsking(false);
            finish.reset();
          }}
        >
          Texten fryses som den är nu. Punkter utan nummer får ett. Ditt namn och dagens datum står i
          anteckningarna. Det kan inte ångras: det som är fel sedan rättar du med en rättelse.
        </ConfirmStep>
      )}
    </section>
  );
}
