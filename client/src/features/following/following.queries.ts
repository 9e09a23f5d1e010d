import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Door } from '@klubbat/shared/contracts/door';
import { followDoors, type FollowView } from '@klubbat/shared/contracts/follow';
import { handedInDoors } from '@klubbat/shared/contracts/handed-in';
import { speakerDoors, type SpeakerView } from '@klubbat/shared/contracts/speaker';
import type { FollowAudience } from '@klubbat/shared/vocabulary/following-words';
import { callDoor, type CallInput } from '../../lib/call.js';
import { doorKey, doorQuery, useDoorMutation, useMaking } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

export const followQuery = (meetingId: string, audience: FollowAudience) =>
  doorQuery(followDoors.show, { params: { id: meetingId }, query: { audience } });

export const handedInQuery = (meetingId: string) =>
  doorQuery(handedInDoors.list, { params: { id: meetingId } });

export const useHandIn = () => useMaking(handedInDoors.handIn, [handedInDoors.list]);
export const useWithdraw = () => useDoorMutation(handedInDoors.withdraw, [handedInDoors.list]);
export const usePutAside = () => useDoorMutation(handedInDoors.putAside, [handedInDoors.list]);
export const useTake = () =>
  useDoorMutation(handedInDoors.take, [handedInDoors.list, followDoors.show, ...meetingReadings]);

/** Calls a door of the speakers' list, and shows its answer at once. */
function useSpeakerDoor<D extends Door>(door: D, meetingId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: CallInput<D>) =>
      ((await callDoor(door, input)) as { speakers: SpeakerView[] }).speakers,
    onSuccess: (speakers) => {
      const key = doorKey(followDoors.show, { params: { id: meetingId }, query: { audience: 'members' } });
      client.setQueryData<FollowView>(key, (old) => (old === undefined ? old : { ...old, speakers }));
    },
  });
}

export const useLeaveSpeakers = () =>
  useDoorMutation(speakerDoors.leave, [followDoors.show, handedInDoors.list]);

export const useAddSpeaker = (meetingId: string) => useSpeakerDoor(speakerDoors.add, meetingId);
export const useTurn = (meetingId: string) => useSpeakerDoor(speakerDoors.turn, meetingId);
export const useSpeakerOrder = (meetingId: string) => useSpeakerDoor(speakerDoors.order, meetingId);
