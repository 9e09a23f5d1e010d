import { voteDoors } from '@klubbat/shared/contracts/vote';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

/** Who may decide in an item, and the vote that is being held. */
export const decidingQuery = (itemId: string) => doorQuery(voteDoors.deciding, { params: { id: itemId } });

export const useOpenVote = () => useDoorMutation(voteDoors.open, meetingReadings);
export const useCloseVote = () => useDoorMutation(voteDoors.close, meetingReadings);
export const useCancelVote = () => useDoorMutation(voteDoors.cancel, meetingReadings);
export const useCorrectVote = () => useDoorMutation(voteDoors.correct, meetingReadings);
