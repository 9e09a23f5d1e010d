import { registerDoors } from '@klubbat/shared/contracts/register';
import { doorQuery } from '../../lib/door-query.js';

/** The boards among which one can choose where to work. */
export const boardsQuery = doorQuery(registerDoors.boards, {});
