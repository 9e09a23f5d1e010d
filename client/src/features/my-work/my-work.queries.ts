import { adjustmentDoors } from '@klubbat/shared/contracts/adjustment';
import { doorQuery } from '../../lib/door-query.js';

export const myAdjustmentsQuery = doorQuery(adjustmentDoors.mine, {});
