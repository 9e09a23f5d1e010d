import { CorrectionList } from '../features/corrections/correction-list.js';
import { useCorrections } from '../features/corrections/use-corrections.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { ProtocolBesidePdf } from '../features/protocols/protocol-beside-pdf.js';

export function MeetingProtocolPage() {
  const meeting = useMeeting();
  const { corrections, remark } = useCorrections(meeting);
  return (
    <div className="stack stack--wide">
      <CorrectionList corrections={corrections} />
      <ProtocolBesidePdf meeting={meeting} remark={remark} />
    </div>
  );
}
