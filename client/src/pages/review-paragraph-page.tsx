import { useParams } from 'react-router';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { ItemsReading } from '../features/protocols/protocol-reading.js';
import { ReviewParagraph } from '../features/review/review-paragraph.js';
import { LinkedAttachments } from '../ui/rich-text.js';

/** One § of a review round. */
export function ReviewParagraphPage() {
  const { itemId = '' } = useParams();
  const meeting = useMeeting();
  return (
    <LinkedAttachments attachments={meeting.attachments}>
      <ReviewParagraph
        meeting={meeting}
        itemId={itemId}
        reading={(label, text) => <ItemsReading label={label} items={[text.now]} />}
      />
    </LinkedAttachments>
  );
}
