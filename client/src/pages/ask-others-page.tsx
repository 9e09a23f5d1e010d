import { useNavigate, useParams } from 'react-router';
import { longDate } from '@klubbat/shared/sentences/dates';
import { jointAddress } from '../features/joint-decisions/joint.queries.js';
import { RequestForm } from '../features/joint-decisions/request-form.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';

/** Several organisations are asked to decide what a § proposes. */
export function AskOthersPage() {
  const { itemId } = useParams();
  const meeting = useMeeting();
  const navigate = useNavigate();
  const item = meeting.items.find(({ id }) => id === itemId);
  const asks = item?.paragraph !== undefined && meeting.permitted.includes('meeting.dispatch');
  return (
    <div className="stack stack--wide">
      <PageHeader
        title="Be andra organisationer besluta"
        windowTitle={`Be andra besluta, ${meeting.board} ${meeting.date}`}
        crumbs={[
          { to: '/sammantraden', label: 'Sammanträden' },
          { to: `/sammantraden/${meeting.id}`, label: `${meeting.board} ${longDate(meeting.date)}` },
          ...(item === undefined
            ? []
            : [{ to: `/sammantraden/${meeting.id}/paragraf/${item.id}`, label: item.label }]),
        ]}
        lead={item?.title}
      />
      {asks ? (
        <RequestForm item={item} onMade={(id) => void navigate(jointAddress(id))} />
      ) : (
        <EmptyState title="Här går det inte att be om beslut">
          En begäran utgår från en paragraf med nummer, av den som är sekreterare eller registrator i organet.
        </EmptyState>
      )}
    </div>
  );
}
