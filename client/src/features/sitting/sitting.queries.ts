import { useMutation, useQueryClient } from '@tanstack/react-query';
import { agendaItemDoors } from '@klubbat/shared/contracts/agenda-item';
import { conveningDoors } from '@klubbat/shared/contracts/convening';
import type { Door } from '@klubbat/shared/contracts/door';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { sittingDoors, type SittingReply } from '@klubbat/shared/contracts/sitting';
import { callDoor, type CallInput } from '../../lib/call.js';
import { useDoorMutation } from '../../lib/door-query.js';
import { updateMeetingInCache } from '../../lib/meeting-cache.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

/**
 * Calls a door of the sitting and puts its answer into the meeting that the page shows.
 * @param renumbers true: it changes items too, so that the meeting is read anew
 */
function useSittingDoor<D extends Door>(door: D, meetingId: string, renumbers = false) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: CallInput<D>) => (await callDoor(door, input)) as SittingReply,
    onSuccess: async ({ version, attendance, sitting }) => {
      updateMeetingInCache(meetingId, (old) =>
        old.version <= version ? { ...old, version, attendance, sitting } : old,
      );
      if (renumbers) {
        await client.invalidateQueries({ queryKey: [meetingDoors.show.path] });
        // whoever has come into the meeting may have answered its call
        await client.invalidateQueries({ queryKey: [conveningDoors.roll.path] });
      }
    },
  });
}

export const useRoll = (meetingId: string) => useSittingDoor(sittingDoors.roll, meetingId, true);
export const useOpenItem = (meetingId: string) => useSittingDoor(sittingDoors.open, meetingId, true);
export const useEndMeeting = (meetingId: string) => useSittingDoor(sittingDoors.end, meetingId, true);
export const useAdjourn = (meetingId: string) => useSittingDoor(sittingDoors.adjourn, meetingId, true);
export const useAct = (meetingId: string) => useSittingDoor(sittingDoors.act, meetingId);
export const useConsent = () => useDoorMutation(agendaItemDoors.consent, meetingReadings);
