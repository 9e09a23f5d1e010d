import { useQuery } from '@tanstack/react-query';
import { MeetingDeliveries } from '../features/dispatches/meeting-deliveries.js';
import { OrderDispatch } from '../features/dispatches/order-dispatch.js';
import { OtherSendings } from '../features/dispatches/other-sendings.js';
import { PrintedRecipients } from '../features/dispatches/printed-recipients.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { stagesQuery } from '../features/receipts/receipt.queries.js';
import { StageMark } from '../features/receipts/stage-mark.js';
import { EmptyState } from '../ui/empty-state.js';

export function MeetingDispatchPage() {
  const meeting = useMeeting();
  const stages = useQuery(stagesQuery(meeting.id));
  const stageOf = (id: string) => stages.data?.deliveries.find(({ deliveryId }) => deliveryId === id)?.stage;
  const maySend = meeting.permitted.includes('meeting.dispatch');
  if (meeting.items.every(({ paragraph }) => paragraph === null)) {
    return (
      <EmptyState title="Inget att skicka än">
        När paragraferna har fått nummer skickas protokollsutdrag härifrån.
      </EmptyState>
    );
  }
  return (
    <div className="stack stack--wide">
      {maySend && <OrderDispatch key={meeting.id} meeting={meeting} />}
      <PrintedRecipients meeting={meeting} />
      <MeetingDeliveries
        meeting={meeting}
        mayRetry={maySend}
        progressOf={(id) => {
          const stage = stageOf(id);
          return stage === undefined ? undefined : <StageMark stage={stage} />;
        }}
      />
      <OtherSendings meeting={meeting} mayNote={maySend} />
    </div>
  );
}
