import { ownCalendarDoors } from '@klubbat/shared/contracts/own-calendar';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';

export const ownCalendarQuery = doorQuery(ownCalendarDoors.show, {});

export const useMakeCalendarAddress = () => useDoorMutation(ownCalendarDoors.make, [ownCalendarDoors.show]);
export const useRevokeCalendarAddress = () =>
  useDoorMutation(ownCalendarDoors.revoke, [ownCalendarDoors.show]);
