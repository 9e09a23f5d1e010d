import { meetingDoors, type MeetingView } from '@klubbat/shared/contracts/meeting';
import { doorKey } from './door-query.js';
import { meetingReadings } from './meeting-doors.js';
import { queryClient } from './query-client.js';

/**
 * Puts what a save was answered with into the meeting that the pages show, instead of reading it all anew for every
 * word. What else tells of the meeting is read anew when it is next shown.
 */
export function updateMeetingInCache(id: string, change: (meeting: MeetingView) => MeetingView): void {
  const queryKey = doorKey(meetingDoors.show, { params: { id } });
  queryClient.setQueryData<MeetingView>(queryKey, (meeting) =>
    meeting === undefined ? meeting : change(meeting),
  );
  readOnceMore(queryKey);
  meetingReadings
    .filter((door) => door !== meetingDoors.show)
    .concat(meetingDoors.list)
    .forEach(({ path }) => void queryClient.invalidateQueries({ queryKey: [path], refetchType: 'none' }));
}

/** What is on its way from the server may have been read before the save: the page would show the old text. */
function readOnceMore(queryKey: readonly unknown[]): void {
  const reading = queryClient.getQueryCache().find({ queryKey });
  if (reading?.state.fetchStatus === 'fetching') {
    const again = () => queryClient.invalidateQueries({ queryKey });
    void reading.fetch().then(again, again);
  }
}

/** A part of a meeting could not be saved, because it has been locked or taken away: the page shows what was. */
export function meetingStopped(): void {
  void queryClient.invalidateQueries({ queryKey: [meetingDoors.show.path] });
}
