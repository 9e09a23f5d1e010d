import { agendaItemDoors } from '@klubbat/shared/contracts/agenda-item';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

/** The meeting anew from the server, for the one whose version has grown old. */
export const meetingNowQuery = (id: string) => doorQuery(meetingDoors.show, { params: { id } });

const meetingAndList = [...meetingReadings, meetingDoors.list];

export const useAddItems = () => useDoorMutation(agendaItemDoors.addMany, meetingAndList);
export const useRemoveItem = () => useDoorMutation(agendaItemDoors.remove, meetingAndList);
export const useGiveNumbers = () => useDoorMutation(agendaItemDoors.giveNumbers, meetingAndList);
