import { keepPreviousData } from '@tanstack/react-query';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { memorandumDoors } from '@klubbat/shared/contracts/memorandum';
import { myWorkDoors } from '@klubbat/shared/contracts/my-work';
import { registerDoors } from '@klubbat/shared/contracts/register';
import type { MemorandumState } from '@klubbat/shared/vocabulary/memorandum-words';
import { doorQuery, useDoorMutation, useMaking } from '../../lib/door-query.js';

export const memorandumFilterNames = ['state', 'boardId', 'whose', 'q'] as const;

export interface MemorandumQuery {
  state?: MemorandumState | undefined;
  boardId?: string | undefined;
  whose?: 'mine' | undefined;
  q?: string | undefined;
  page?: string;
}

/** A page of memoranda. While the next is fetched, the one before stays in sight. */
export const memorandaQuery = (query: MemorandumQuery) => ({
  ...doorQuery(memorandumDoors.list, { query }),
  placeholderData: keepPreviousData,
});

export const memorandumQuery = (id: string) => doorQuery(memorandumDoors.show, { params: { id } });
export const comingMeetingsQuery = (boardId: string) =>
  doorQuery(memorandumDoors.meetings, { params: { id: boardId } });
export const meetingMemorandaQuery = (id: string) => doorQuery(memorandumDoors.ofMeeting, { params: { id } });
export const proposedQuery = (itemId: string) =>
  doorQuery(memorandumDoors.proposed, { params: { id: itemId } });
export const memorandumBoardsQuery = doorQuery(registerDoors.boards, {});

const readings = [
  memorandumDoors.list,
  memorandumDoors.show,
  memorandumDoors.ofMeeting,
  memorandumDoors.proposed,
  myWorkDoors.show,
];

export const useBeginMemorandum = () => useMaking(memorandumDoors.create, readings);
export const useReadWord = () => useDoorMutation(memorandumDoors.readWord, []);
export const useAddFile = () => useDoorMutation(memorandumDoors.addFile, readings);
export const useRemoveFile = () => useDoorMutation(memorandumDoors.removeFile, readings);
export const usePromise = () => useDoorMutation(memorandumDoors.promise, readings);
export const useSendMemorandum = () => useMaking(memorandumDoors.send, readings);
export const useWithdraw = () => useDoorMutation(memorandumDoors.withdraw, readings);
export const useReopen = () => useDoorMutation(memorandumDoors.reopen, readings);
export const useSendBack = () => useDoorMutation(memorandumDoors.sendBack, readings);
export const useAccept = () => useDoorMutation(memorandumDoors.accept, [...readings, meetingDoors.show]);
export const useExpect = () => useMaking(memorandumDoors.expect, readings);
export const useSetDeadline = () =>
  useDoorMutation(meetingDoors.setMaterialDeadline, [
    ...readings,
    memorandumDoors.meetings,
    meetingDoors.show,
  ]);
