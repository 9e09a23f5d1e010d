import { adjustmentDoors } from '@klubbat/shared/contracts/adjustment';
import { reviewDoors } from '@klubbat/shared/contracts/review';
import { doorQuery, useDoorMutation, useMaking } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

/** What others say comes up while one reads. */
const LOOK_AGAIN_MS = 30_000;

/** Every round of the meeting that the reader takes part in, the latest first. */
export const reviewsQuery = (meetingId: string) => ({
  ...doorQuery(reviewDoors.ofMeeting, { params: { id: meetingId } }),
  refetchInterval: LOOK_AGAIN_MS,
});

/** On which §§ something waits for an answer, and whether the reader takes part at all. */
export const reviewMarksQuery = (meetingId: string) =>
  doorQuery(reviewDoors.marks, { params: { id: meetingId } });

/** What a § said when the round began, and what it says now. */
export const reviewTextQuery = (roundId: string, itemId: string) =>
  doorQuery(reviewDoors.texts, { params: { id: roundId }, query: { itemId } });

/** The reader's own notes, and nobody else's. */
export const reviewNotesQuery = (roundId: string) =>
  doorQuery(reviewDoors.notes, { params: { id: roundId } });

const touched = [reviewDoors.ofMeeting, reviewDoors.marks, adjustmentDoors.readiness];

export const useBeginReview = () => useMaking(reviewDoors.begin, touched);
export const useChangeReview = () => useMaking(reviewDoors.change, touched);
export const useEndReview = () => useDoorMutation(reviewDoors.close, touched);
export const useMarkRead = () => useDoorMutation(reviewDoors.read, touched);
export const useComment = () => useMaking(reviewDoors.comment, touched);
export const useResolve = () => useDoorMutation(reviewDoors.resolve, touched);
export const useSuggest = () => useMaking(reviewDoors.suggest, touched);
export const useAccept = () =>
  useMaking(reviewDoors.accept, [...touched, reviewDoors.texts, ...meetingReadings]);
export const useDecline = () => useDoorMutation(reviewDoors.decline, touched);
export const useSay = () => useDoorMutation(reviewDoors.say, touched);
