import { useParams } from 'react-router';
import { ItemMissing } from '../features/agenda/item-missing.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { ItemVersions } from '../features/versions/item-versions.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';

/** The versions of one § or item. */
export function ItemVersionsPage() {
  const { itemId } = useParams();
  const meeting = useMeeting();
  const item = meeting.items.find(({ id }) => id === itemId);
  if (item === undefined) {
    return <ItemMissing meetingId={meeting.id} />;
  }
  const writes = meeting.permitted.includes('meeting.write');
  return (
    <div className="stack stack--wide">
      <PageHeader
        title={`Versioner av ${item.label}`}
        lead={item.title}
        crumbs={[
          { to: `/sammantraden/${meeting.id}/dagordning`, label: 'Dagordning' },
          { to: `/sammantraden/${meeting.id}/paragraf/${item.id}`, label: item.label },
        ]}
      />
      {writes ? (
        <ItemVersions
          item={item}
          writable={item.adjustmentId === null && !meeting.history && !meeting.locked}
        />
      ) : (
        <EmptyState title="Versionerna är arbetsmaterial">
          <p>De som skriver protokollet ser vad som har stått i det på vägen. Du kan läsa det som står nu.</p>
        </EmptyState>
      )}
    </div>
  );
}
