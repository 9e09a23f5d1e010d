import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { meetingPlanDoors } from '@klubbat/shared/contracts/meeting-plan';
import { myWorkDoors } from '@klubbat/shared/contracts/my-work';
import { doorQuery, useDoorMutation } from '../../../lib/door-query.js';

export const planQuery = (boardId: string, year: number) =>
  doorQuery(meetingPlanDoors.show, { params: { id: boardId, year } });

/** The days that a § decides. */
export const foundDatesQuery = (itemId: string) =>
  doorQuery(meetingPlanDoors.found, { params: { id: itemId } });

export const useCreatePlanned = () =>
  useDoorMutation(meetingPlanDoors.create, [meetingPlanDoors.show, meetingDoors.list, myWorkDoors.show]);
