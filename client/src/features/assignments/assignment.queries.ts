import { keepPreviousData } from '@tanstack/react-query';
import { assignmentDoors } from '@klubbat/shared/contracts/assignment';
import { myWorkDoors } from '@klubbat/shared/contracts/my-work';
import { registerDoors } from '@klubbat/shared/contracts/register';
import type { AssignmentFilter } from '@klubbat/shared/vocabulary/assignment-words';
import { doorAddress } from '../../lib/call.js';
import { doorQuery, useDoorMutation, useMaking } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

export const assignmentFilterNames = ['boardId', 'standing', 'q'] as const;

export interface AssignmentQuery {
  boardId?: string | undefined;
  standing?: AssignmentFilter | undefined;
  q?: string | undefined;
  page?: string;
}

/** A page of assignments. While the next is fetched, the one before stays in sight. */
export const assignmentsQuery = (query: AssignmentQuery) => ({
  ...doorQuery(assignmentDoors.list, { query }),
  placeholderData: keepPreviousData,
});

export const assignmentQuery = (id: string) => doorQuery(assignmentDoors.show, { params: { id } });
export const itemAssignmentsQuery = (id: string) => doorQuery(assignmentDoors.ofItem, { params: { id } });
export const assignmentBoardsQuery = doorQuery(registerDoors.boards, {});

/** Where the same list is fetched as a file. */
export const assignmentsCsv = (query: AssignmentQuery): string => doorAddress(assignmentDoors.csv, { query });

const readings = [assignmentDoors.list, assignmentDoors.show, assignmentDoors.ofItem, myWorkDoors.show];

export const useGiveAssignment = () => useMaking(assignmentDoors.give, readings);
export const useUpdateAssignment = () => useDoorMutation(assignmentDoors.update, readings);
export const useTakeUpAssignment = () =>
  useDoorMutation(assignmentDoors.takeUp, [...readings, ...meetingReadings]);
export const useReportAssignment = () => useMaking(assignmentDoors.report, readings);
