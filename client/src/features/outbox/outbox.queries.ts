import { keepPreviousData } from '@tanstack/react-query';
import { dispatchDoors } from '@klubbat/shared/contracts/dispatch';
import { myWorkDoors } from '@klubbat/shared/contracts/my-work';
import { registerDoors } from '@klubbat/shared/contracts/register';
import type { DeliveryState } from '@klubbat/shared/vocabulary/deliveries';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';

const LOOK_AGAIN = 3_000;

const onItsWay = ({ state }: { state: DeliveryState }) =>
  state === 'queued' || state === 'retrying' || state === 'handing-over';

export const outboxFilters = ['q', 'boardId', 'state', 'from', 'to'] as const;
export type OutboxFilters = Partial<Record<(typeof outboxFilters)[number], string>>;

export const outboxBoardsQuery = doorQuery(registerDoors.boards, {});

/** Looks again by itself while anything is on its way. */
export const outboxQuery = (
  query: Omit<OutboxFilters, 'state'> & { state?: DeliveryState | undefined; page?: string },
) => ({
  ...doorQuery(dispatchDoors.deliveries, { query }),
  placeholderData: keepPreviousData,
  refetchInterval: (reading: { state: { data?: { deliveries: { state: DeliveryState }[] } | undefined } }) =>
    reading.state.data?.deliveries.some(onItsWay) === true ? LOOK_AGAIN : false,
});

export const deliveryQuery = (id: string) => ({
  ...doorQuery(dispatchDoors.delivery, { params: { id } }),
  refetchInterval: (reading: { state: { data?: { state: DeliveryState } | undefined } }) =>
    reading.state.data !== undefined && onItsWay(reading.state.data) ? LOOK_AGAIN : false,
});

/** What nobody knows whether it came: it stands before all else until somebody decides. */
export const unclearQuery = outboxQuery({ state: 'unclear' });

const touched = [dispatchDoors.deliveries, dispatchDoors.delivery, myWorkDoors.show];
export const useSendAgain = () => useDoorMutation(dispatchDoors.retry, touched);
export const useArrived = () => useDoorMutation(dispatchDoors.arrived, touched);
