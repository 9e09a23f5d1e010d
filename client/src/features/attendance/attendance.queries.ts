import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { useDoorMutation } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

export const useAddPersonToMeeting = () => useDoorMutation(meetingDoors.addPerson, meetingReadings);
