import { AddFiles } from '../features/attachments/add-files.js';
import { AddWithoutFile } from '../features/attachments/add-without-file.js';
import { AttachmentList } from '../features/attachments/attachment-list.js';
import { useMeeting } from '../features/meeting/use-meeting.js';

export function MeetingAttachmentsPage() {
  const meeting = useMeeting();
  const mayWrite = meeting.permitted.includes('meeting.write') && !meeting.locked;
  return (
    <section className="stack stack--wide" aria-labelledby="bilagor">
      <h2 id="bilagor">Bilagor</h2>
      <AttachmentList meeting={meeting} mayWrite={mayWrite} />
      {mayWrite && (
        <>
          <AddFiles meetingId={meeting.id} label="Lägg till filer" />
          <AddWithoutFile meeting={meeting} />
        </>
      )}
    </section>
  );
}
