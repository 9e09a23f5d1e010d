import { keepPreviousData } from '@tanstack/react-query';
import { dispatchDoors } from '@klubbat/shared/contracts/dispatch';
import type { DeliveryState } from '@klubbat/shared/vocabulary/deliveries';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';

const LOOK_AGAIN = 3_000;

const onItsWay = ({ state }: { state: DeliveryState }) => state === 'queued' || state === 'retrying';

/** Looks again by itself while anything is on its way. */
export const outboxQuery = (query: { state?: DeliveryState; page?: string }) => ({
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

export const useRetryDelivery = () =>
  useDoorMutation(dispatchDoors.retry, [dispatchDoors.deliveries, dispatchDoors.delivery]);
