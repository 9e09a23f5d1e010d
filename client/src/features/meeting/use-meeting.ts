import { useOutletContext } from 'react-router';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';

/** The meeting whose page this part stands on. */
export function useMeeting(): MeetingView {
  return useOutletContext<MeetingView>();
}
