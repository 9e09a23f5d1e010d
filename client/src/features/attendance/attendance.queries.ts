import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

/** The meeting anew from the server, for the one whose version has grown old. */
export const meetingNowQuery = (id: string) => doorQuery(meetingDoors.show, { params: { id } });

export const useSetAttendance = () => useDoorMutation(meetingDoors.setAttendance, meetingReadings);
export const useAddPersonToMeeting = () => useDoorMutation(meetingDoors.addPerson, meetingReadings);
