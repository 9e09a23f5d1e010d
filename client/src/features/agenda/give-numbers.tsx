import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { today } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { LinkButton } from '../../ui/link-button.js';
import { Permitted } from '../../ui/permitted.js';
import { Why } from '../../ui/why.js';
import { useGiveNumbers } from './agenda.queries.js';

/** When the meeting has been held its items become paragraphs. The numbers are never changed afterwards: so it asks. */
export function GiveNumbers({ meeting }: { meeting: MeetingView }) {
  const [asking, setAsking] = useState(false);
  const give = useGiveNumbers();
  const count = meeting.items.filter(
    ({ paragraph, withdrawn }) => paragraph === null && withdrawn === undefined,
  ).length;
  if (meeting.items.length === 0) {
    return (
      <Permitted by={meeting.permitted} action="meeting.write">
        <div className="no-print">
          <LinkButton to={`/sammantraden/${meeting.id}/dagordning`} variant="primary">
            Lägg till punkter
          </LinkButton>
        </div>
      </Permitted>
    );
  }
  if (count === 0) {
    return null;
  }
  // before its day there is something else to do first; a meeting may all the same have been moved forward
  const isAhead = meeting.date > today();
  const close = () => {
    setAsking(false);
    give.reset();
  };
  return (
    <Permitted by={meeting.permitted} action="meeting.write">
      <div className="row no-print">
        {isAhead && (
          <LinkButton to={`/sammantraden/${meeting.id}/kallelse`} variant="primary">
            {meeting.calledAt === null ? 'Skicka kallelsen' : 'Se vem som kommer'}
          </LinkButton>
        )}
        <Button variant={isAhead ? 'secondary' : 'primary'} onPress={() => setAsking(true)}>
          Sammanträdet är hållet: ge paragraferna nummer
        </Button>
      </div>
      <Dialog
        title="Ge paragraferna nummer"
        isOpen={asking}
        onClose={close}
        actions={
          <>
            <Button
              variant="primary"
              isPending={give.isPending}
              onPress={() => give.mutate({ params: { id: meeting.id } }, { onSuccess: close })}
            >
              {count === 1 ? 'Ge 1 punkt sitt nummer' : `Ge ${count} punkter nummer`}
            </Button>
            <Button onPress={close}>Avbryt</Button>
          </>
        }
      >
        <FaultSummary error={give.error} />
        <p>
          {count === 1 ? 'Punkten får nästa nummer' : `De ${count} punkterna får nästa nummer i ordning`} i
          organets serie. När en paragraf har skrivits under ändras eller återanvänds numret aldrig. Se efter
          att ordningen på dagordningen stämmer.
        </p>
        <Why rule="paragraph-numbers" />
      </Dialog>
    </Permitted>
  );
}
