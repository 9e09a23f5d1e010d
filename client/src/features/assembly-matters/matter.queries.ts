import { keepPreviousData } from '@tanstack/react-query';
import { matterDoors } from '@klubbat/shared/contracts/assembly-matter';
import type { Door } from '@klubbat/shared/contracts/door';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { registerDoors } from '@klubbat/shared/contracts/register';
import type { MatterFilter, MatterKind } from '@klubbat/shared/vocabulary/assembly-matters';
import { doorAddress } from '../../lib/call.js';
import { doorQuery, useDoorMutation, useMaking } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

export const matterFilterNames = ['kind', 'standing', 'q'] as const;

/** A page of what was raised in a fullmäktige. While the next is fetched, the one before stays in sight. */
export const mattersQuery = (
  boardId: string,
  query: {
    kind?: MatterKind | undefined;
    standing?: MatterFilter | undefined;
    q?: string | undefined;
    page?: string;
  },
) => ({
  ...doorQuery(matterDoors.list, { params: { id: boardId }, query }),
  placeholderData: keepPreviousData,
});

export const matterQuery = (id: string) => doorQuery(matterDoors.show, { params: { id } });
export const matterBoardsQuery = doorQuery(registerDoors.boards, {});
export const matterMembersQuery = (boardId: string) =>
  doorQuery(registerDoors.boardMembers, { params: { id: boardId } });
export const matterMeetingsQuery = (id: string) => doorQuery(matterDoors.ways, { params: { id } });
export const waitingMattersQuery = (id: string) => doorQuery(matterDoors.waiting, { params: { id } });
export const undecidedQuery = (boardId: string, day: string) =>
  doorQuery(matterDoors.report, { params: { id: boardId }, query: { day } });

/** Where the list of what is not decided is fetched as a file. */
export function undecidedFiles(boardId: string, day: string): { label: string; address: string }[] {
  const input = { params: { id: boardId }, query: { day } };
  return [
    { label: 'Hämta som Excel', address: doorAddress(matterDoors.xlsx, input) },
    { label: 'Hämta som CSV', address: doorAddress(matterDoors.csv, input) },
  ];
}

const readings: readonly Door[] = [
  matterDoors.list,
  matterDoors.show,
  matterDoors.waiting,
  matterDoors.ways,
  matterDoors.report,
];

export const useCreateMatter = () => useMaking(matterDoors.create, readings);
export const useUpdateMatter = () => useMaking(matterDoors.update, readings);
export const useRemoveMatter = () =>
  useDoorMutation(matterDoors.remove, [matterDoors.list, matterDoors.report]);
export const useTakeUpMatters = () =>
  useDoorMutation(matterDoors.takeUp, [...meetingReadings, meetingDoors.list, ...readings]);
export const useLinkMatter = () => useDoorMutation(matterDoors.link, readings);
