import { jointRequestDoors } from '@klubbat/shared/contracts/joint-request';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { myWorkDoors } from '@klubbat/shared/contracts/my-work';
import { doorAddress } from '../../lib/call.js';
import { doorQuery, useDoorMutation, useMaking } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

const told = [jointRequestDoors.show, jointRequestDoors.list, myWorkDoors.show];

export const jointListQuery = doorQuery(jointRequestDoors.list, {});
export const jointRequestQuery = (id: string) => doorQuery(jointRequestDoors.show, { params: { id } });

/** One's own coming meetings, where a request can be taken up. */
export const comingMeetingsQuery = (from: string) => doorQuery(meetingDoors.list, { query: { from } });

export const useMakeRequest = () => useMaking(jointRequestDoors.make, told);
export const useNoteAsked = () => useDoorMutation(jointRequestDoors.note, told);
export const useUpdateRequest = () => useDoorMutation(jointRequestDoors.update, told);
export const useCloseRequest = () => useDoorMutation(jointRequestDoors.close, told);
export const useRemind = () => useDoorMutation(jointRequestDoors.remind, told);
export const useAnswer = () => useDoorMutation(jointRequestDoors.answer, told);
export const useTakeUpJoint = () => useDoorMutation(jointRequestDoors.takeUp, [...told, ...meetingReadings]);

export const jointAddress = (id: string) => `/gemensamma-beslut/${id}`;
export const requestExtractAddress = (id: string) =>
  doorAddress(jointRequestDoors.extract, { params: { id } });
export const answerExtractAddress = (id: string) =>
  doorAddress(jointRequestDoors.answerExtract, { params: { id } });
