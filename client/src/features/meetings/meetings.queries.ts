import { keepPreviousData } from '@tanstack/react-query';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { registerDoors } from '@klubbat/shared/contracts/register';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';

export const meetingFilters = ['boardId', 'from', 'to', 'q'] as const;
export type MeetingFilters = Partial<Record<(typeof meetingFilters)[number], string>>;

/** A page of meetings. While the next is fetched, the one before stays in sight. */
export const meetingsQuery = (query: MeetingFilters & { page?: string }) => ({
  ...doorQuery(meetingDoors.list, { query }),
  placeholderData: keepPreviousData,
});

export const meetingBoardsQuery = doorQuery(registerDoors.boards, {});

export const useCreateMeeting = () => useDoorMutation(meetingDoors.create, [meetingDoors.list]);
