import { useMeeting } from '../features/meeting/use-meeting.js';
import { ProtocolBesidePdf } from '../features/protocols/protocol-beside-pdf.js';

export function MeetingProtocolPage() {
  const meeting = useMeeting();
  return <ProtocolBesidePdf meeting={meeting} />;
}
