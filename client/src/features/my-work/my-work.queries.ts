import { keepPreviousData } from '@tanstack/react-query';
import { adjustmentDoors } from '@klubbat/shared/contracts/adjustment';
import { myWorkDoors } from '@klubbat/shared/contracts/my-work';
import { doorQuery } from '../../lib/door-query.js';

export const myAdjustmentsQuery = doorQuery(adjustmentDoors.mine, {});

/** Always asked for anew: what waits may have been done on another page a moment ago. */
export const myWorkQuery = (boardId: string | undefined) => ({
  ...doorQuery(myWorkDoors.show, { query: boardId === undefined ? {} : { boardId } }),
  staleTime: 0,
  placeholderData: keepPreviousData,
});
