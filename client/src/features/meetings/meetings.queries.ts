import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { meetingDoors, type MeetingState, type MeetingSummary } from '@klubbat/shared/contracts/meeting';
import { registerDoors } from '@klubbat/shared/contracts/register';
import { callDoor } from '../../lib/call.js';
import { doorQuery, useMaking } from '../../lib/door-query.js';

export const meetingFilters = ['organisationId', 'boardId', 'state', 'from', 'to', 'q'] as const;
export type MeetingFilters = Partial<Record<(typeof meetingFilters)[number], string>>;

/** A page of meetings. While the next is fetched, the one before stays in sight. */
export const meetingsQuery = (
  query: Omit<MeetingFilters, 'state'> & { state?: MeetingState | undefined; page?: string },
) => ({
  ...doorQuery(meetingDoors.list, { query }),
  placeholderData: keepPreviousData,
});

/** Every meeting from one day to another, however many pages they fill. */
export const meetingsBetweenQuery = (
  query: Omit<MeetingFilters, 'state'> & { state?: MeetingState | undefined; from: string; to: string },
) =>
  queryOptions({
    queryKey: [meetingDoors.list.path, 'every page', query],
    queryFn: async ({ signal }) => {
      const meetings: MeetingSummary[] = [];
      let page: string | undefined;
      do {
        const on = page === undefined ? {} : { page };
        const reply = await callDoor(meetingDoors.list, { query: { ...query, ...on }, signal });
        meetings.push(...reply.meetings);
        page = reply.nextPage ?? undefined;
      } while (page !== undefined);
      return meetings;
    },
  });

export const meetingBoardsQuery = doorQuery(registerDoors.boards, {});

export const useCreateMeeting = () => useMaking(meetingDoors.create, [meetingDoors.list]);
export const useCopyMeeting = () => useMaking(meetingDoors.copy, [meetingDoors.list]);

/** The meeting that the next one begins from. */
export const copiedMeetingQuery = (id: string) => doorQuery(meetingDoors.show, { params: { id } });
