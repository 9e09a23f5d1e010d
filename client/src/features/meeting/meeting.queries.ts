import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { registerDoors } from '@klubbat/shared/contracts/register';
import { invitationDoors } from '@klubbat/shared/contracts/session';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

export const meetingQuery = (id: string) => doorQuery(meetingDoors.show, { params: { id } });

export const boardsQuery = doorQuery(registerDoors.boards, {});

export const useAnnounceMeeting = () =>
  useDoorMutation(meetingDoors.announce, [...meetingReadings, meetingDoors.list]);
export const useAddPerson = () => useDoorMutation(meetingDoors.addPerson, meetingReadings);
export const useUpdatePerson = () => useDoorMutation(meetingDoors.updatePerson, meetingReadings);
export const useRemovePerson = () => useDoorMutation(meetingDoors.removePerson, meetingReadings);
export const useInvite = () => useDoorMutation(invitationDoors.create, []);
