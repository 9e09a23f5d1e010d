import { useParams } from 'react-router';
import { longDate } from '@klubbat/shared/sentences/dates';
import { CorrectedNotice } from '../features/corrections/corrected-notice.js';
import { useCorrections } from '../features/corrections/use-corrections.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { publicationAddress } from '../features/publications/publication-address.js';
import { PublicationOfAdjustment } from '../features/publications/publication-of-adjustment.js';
import { isPublishable } from '../features/publications/publishable.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';

/** What anyone may read of an adjusted protocol: prepared by one, approved by another. */
export function PublicationPage() {
  const { adjustmentId = '' } = useParams();
  const meeting = useMeeting();
  const adjustment = meeting.adjustments.find(({ id }) => id === adjustmentId);
  const { corrections } = useCorrections(meeting);
  const paragraphs = new Set(
    meeting.items.filter((item) => item.adjustmentId === adjustmentId).map(({ paragraph }) => paragraph),
  );
  const isNotes = adjustment?.record === 'notes';
  const what = isNotes ? 'minnesanteckningarna' : (adjustment?.paragraphsLabel ?? 'protokollet');
  const title = `Offentlig version av ${what}`;
  return (
    <div className="stack stack--wide">
      <PageHeader
        title={title}
        windowTitle={`${title}, ${meeting.board} ${meeting.date}`}
        crumbs={[
          { to: '/sammantraden', label: 'Sammanträden' },
          { to: `/sammantraden/${meeting.id}`, label: `${meeting.board} ${longDate(meeting.date)}` },
          {
            to: `/sammantraden/${meeting.id}/justering`,
            label: isNotes ? 'Klara anteckningar' : 'Justering',
          },
        ]}
      />
      {adjustment === undefined || !isPublishable(meeting, adjustment) ? (
        <EmptyState title="Här finns ingen offentlig version">
          Den görs av ett protokoll som är justerat här eller av klara minnesanteckningar, av sekreterare,
          registrator eller administratör i organet. Dataskyddsombud och revisorer läser den.
        </EmptyState>
      ) : (
        <>
          <CorrectedNotice
            corrections={corrections.filter(({ paragraph }) => paragraphs.has(paragraph))}
            title="Rättat sedan protokollet justerades eller anteckningarna blev klara. Den öppna sidan säger att paragrafen är rättad. Hela rättelsen visas när du publicerar den."
          />
          <PublicationOfAdjustment
            adjustmentId={adjustment.id}
            title={title}
            address={publicationAddress(meeting.id, adjustment.id)}
          />
        </>
      )}
    </div>
  );
}
