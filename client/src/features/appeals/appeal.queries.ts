import { appealDoors } from '@klubbat/shared/contracts/appeal';
import { laterNewsDoors } from '@klubbat/shared/contracts/later-news';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

export const appealsQuery = (itemId: string) => doorQuery(appealDoors.list, { params: { id: itemId } });

export const appealsOfAdjustmentQuery = (id: string) =>
  doorQuery(appealDoors.ofAdjustment, { params: { id } });

// a judgment is news of the §, and shown with it
const readings = [appealDoors.list, appealDoors.ofAdjustment, laterNewsDoors.list, ...meetingReadings];

export const useReceiveAppeal = () => useDoorMutation(appealDoors.receive, readings);
export const useNoteStep = () => useDoorMutation(appealDoors.note, readings);
