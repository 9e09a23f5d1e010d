import { Attendance } from '../features/attendance/attendance.js';
import { useMeeting } from '../features/meeting/use-meeting.js';

export function MeetingAttendancePage() {
  const meeting = useMeeting();
  return <Attendance key={meeting.id} meeting={meeting} />;
}
