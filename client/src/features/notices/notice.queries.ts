import { keepPreviousData } from '@tanstack/react-query';
import { adjustmentDoors } from '@klubbat/shared/contracts/adjustment';
import { appealDoors } from '@klubbat/shared/contracts/appeal';
import { delegatedDecisionDoors } from '@klubbat/shared/contracts/delegated-decision';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { myWorkDoors } from '@klubbat/shared/contracts/my-work';
import { noticeDoors } from '@klubbat/shared/contracts/notice';
import { registerDoors } from '@klubbat/shared/contracts/register';
import type { NoticeFilter } from '@klubbat/shared/vocabulary/notice-words';
import { doorAddress } from '../../lib/call.js';
import { doorQuery, useDoorMutation, useMaking } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

export const noticeFilterNames = ['boardId', 'standing'] as const;

interface NoticeQuery {
  boardId?: string | undefined;
  standing?: NoticeFilter | undefined;
  page?: string;
}

/** A page of notices. While the next is fetched, the one before stays in sight. */
export const noticesQuery = (query: NoticeQuery) => ({
  ...doorQuery(noticeDoors.list, { query }),
  placeholderData: keepPreviousData,
});

export const noticeQuery = (id: string) => doorQuery(noticeDoors.show, { params: { id } });
export const noticeBoardQuery = (organisationId: string) =>
  doorQuery(noticeDoors.board, { params: { id: organisationId } });
export const bodiesQuery = doorQuery(registerDoors.boards, {});
export const organisationsQuery = doorQuery(registerDoors.organisations, {});

/** Where the anslagsbevis of a notice is fetched. */
export const certificateAddress = (id: string): string =>
  doorAddress(noticeDoors.certificate, { params: { id } });

const readings = [noticeDoors.list, noticeDoors.show, myWorkDoors.show];

export const usePostNotice = () =>
  useDoorMutation(noticeDoors.post, [
    ...readings,
    ...meetingReadings,
    meetingDoors.list,
    adjustmentDoors.show,
    adjustmentDoors.mine,
  ]);
// what a gap means decides whether laga kraft can be noted
export const useSettleGap = () =>
  useDoorMutation(noticeDoors.settleGap, [...readings, appealDoors.ofAdjustment, ...meetingReadings]);
export const useAddEvidence = () => useDoorMutation(noticeDoors.addEvidence, [noticeDoors.show]);
/** Where a file that shows a notice is read. */
export const evidenceAddress = (id: string, evidenceId: string): string =>
  doorAddress(noticeDoors.evidenceFile, { params: { id, evidenceId } });

export const useCheckDecision = () => useDoorMutation(delegatedDecisionDoors.check, []);
export const useTakeDownDecision = () => useDoorMutation(noticeDoors.takeDown, readings);
export const useAnnounceDecision = () => useMaking(delegatedDecisionDoors.announce, readings);
export const useSetNoticeBoard = () => useDoorMutation(noticeDoors.setBoard, [noticeDoors.board]);
