import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { Written } from '@klubbat/shared/contracts/preview';
import { useUnsavedDraft } from '../../lib/autosave/use-unsaved-draft.js';
import { attendanceDocument } from './attendance-document.js';
import { attendanceOf } from './attendance-draft.js';

/** Who is there as it stands on the page, where it is not saved yet. */
export function useWrittenAttendance(meeting: MeetingView): Pick<Written, 'attendance'> {
  const rows = useUnsavedDraft(attendanceDocument, meeting.id);
  return rows === undefined ? {} : { attendance: attendanceOf(rows) };
}
