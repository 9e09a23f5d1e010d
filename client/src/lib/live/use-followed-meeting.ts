import { useQuery } from '@tanstack/react-query';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { voteDoors } from '@klubbat/shared/contracts/vote';
import { heldMeetingQuery } from '../held-meeting.js';
import { useLiveReadings, useLiveState } from './use-live.js';

const MEETING = [meetingDoors.show];
const BOTH = [meetingDoors.show, voteDoors.deciding];

/**
 * The meeting, and who decides in its §§ and how, are read anew when others change anything. While the server is not heard
 * it is looked every few seconds instead. Nothing is followed while `enabled` is false.
 */
export function useFollowedMeeting(meetingId: string, { enabled = true }: { enabled?: boolean } = {}): void {
  const followed = enabled ? meetingId : undefined;
  useLiveReadings(followed, {
    meeting: MEETING,
    attachment: MEETING,
    adjustment: MEETING,
    item: BOTH,
    attendance: BOTH,
    people: BOTH,
    vote: BOTH,
  });
  const { state } = useLiveState(followed);
  useQuery({ ...heldMeetingQuery(meetingId), enabled: enabled && state !== 'live' });
}
