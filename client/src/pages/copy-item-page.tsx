import { useNavigate, useSearchParams } from 'react-router';
import { longDate } from '@klubbat/shared/sentences/dates';
import { CopyItem } from '../features/cases/copy-item.js';
import { CopyableList } from '../features/cases/copyable-list.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { EmptyState } from '../ui/empty-state.js';
import { LinkButton } from '../ui/link-button.js';

/** An item is taken from an earlier meeting: look it up, see what there is, choose what comes along. */
export function CopyItemPage() {
  const meeting = useMeeting();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const from = search.get('fran');
  const back = new URLSearchParams(search);
  back.delete('fran');
  if (meeting.locked || !meeting.permitted.includes('meeting.write')) {
    return (
      <EmptyState title="Här går det inte att hämta punkter">
        <p>Dagordningen skrivs av sekreteraren, tills protokollet är skickat till justerarna.</p>
      </EmptyState>
    );
  }
  return (
    <section className="stack stack--wide" aria-labelledby="hamta-punkt">
      <h2 id="hamta-punkt">Hämta en punkt från ett annat sammanträde</h2>
      <p className="quiet">
        Till {meeting.board} {longDate(meeting.date)}.
      </p>
      {from === null ? (
        <CopyableList meetingId={meeting.id} board={meeting.board} date={meeting.date} />
      ) : (
        <>
          <div>
            <LinkButton to={`?${back.toString()}`}>Välj en annan punkt</LinkButton>
          </div>
          <CopyItem
            meetingId={meeting.id}
            itemId={from}
            onCopied={(id) => void navigate(`/sammantraden/${meeting.id}/paragraf/${id}`)}
          />
        </>
      )}
    </section>
  );
}
