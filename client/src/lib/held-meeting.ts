import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { doorQuery } from './door-query.js';

/** How often it is looked what others have done, in ms. */
const LOOKED_EVERY = 5_000;

/** The meeting, looked at again while it is held: another secretary may tick off, and those who adjust may sign. */
export const heldMeetingQuery = (id: string) => ({
  ...doorQuery(meetingDoors.show, { params: { id } }),
  refetchInterval: LOOKED_EVERY,
});
