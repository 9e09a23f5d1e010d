import { operationDoors } from '@klubbat/shared/contracts/operation';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';

/** How often it is asked anew while the page is open, in ms. */
const EVERY = 15_000;

export const operationQuery = { ...doorQuery(operationDoors.show, {}), refetchInterval: EVERY };
export const useConfirmClock = () => useDoorMutation(operationDoors.confirmClock, [operationDoors.show]);
export const statusQuery = { ...doorQuery(operationDoors.status, {}), refetchInterval: EVERY };
