import { incomingDoors } from '@klubbat/shared/contracts/incoming';
import { jointRequestDoors } from '@klubbat/shared/contracts/joint-request';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { myWorkDoors } from '@klubbat/shared/contracts/my-work';
import { doorAddress } from '../../lib/call.js';
import { doorQuery, useDoorMutation, useMaking } from '../../lib/door-query.js';
import { eventPagesQuery } from '../../lib/event-pages.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

/** Whose decision a document that has come in may be. */
export const incomingAskedQuery = (id: string) => doorQuery(incomingDoors.jointAsked, { params: { id } });

/** What has come in from those that have decided nothing. */
export const cameInQuery = (id: string) => doorQuery(incomingDoors.cameIn, { params: { id } });

const told = [
  jointRequestDoors.show,
  jointRequestDoors.list,
  jointRequestDoors.events,
  incomingDoors.cameIn,
  myWorkDoors.show,
];

export const jointListQuery = doorQuery(jointRequestDoors.list, {});
export const jointRequestQuery = (id: string) => doorQuery(jointRequestDoors.show, { params: { id } });

/** What was done with it, page after page. */
export const jointEventsQuery = (id: string) => eventPagesQuery(jointRequestDoors.events, id);

/** One's own coming meetings, where a request can be taken up. */
export const comingMeetingsQuery = (from: string) => doorQuery(meetingDoors.list, { query: { from } });

export const useMakeRequest = () => useMaking(jointRequestDoors.make, told);
export const useNoteAsked = () => useDoorMutation(jointRequestDoors.note, told);
export const useUpdateRequest = () => useDoorMutation(jointRequestDoors.update, told);
export const useCloseRequest = () => useDoorMutation(jointRequestDoors.close, told);
export const useRemind = () => useDoorMutation(jointRequestDoors.remind, told);
export const useAnswer = () => useDoorMutation(jointRequestDoors.answer, told);
export const useAnswerWithIncoming = () =>
  useDoorMutation(incomingDoors.jointAnswer, [...told, incomingDoors.jointAsked]);
export const useTakeUpJoint = () => useDoorMutation(jointRequestDoors.takeUp, [...told, ...meetingReadings]);

export const jointAddress = (id: string) => `/gemensamma-beslut/${id}`;
export const requestExtractAddress = (id: string) =>
  doorAddress(jointRequestDoors.extract, { params: { id } });
export const answerExtractAddress = (id: string) =>
  doorAddress(jointRequestDoors.answerExtract, { params: { id } });
