import { keepPreviousData } from '@tanstack/react-query';
import { dispatchDoors } from '@klubbat/shared/contracts/dispatch';
import { myWorkDoors } from '@klubbat/shared/contracts/my-work';
import { receiptDoors } from '@klubbat/shared/contracts/receipt';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';

/** What the other side tells comes when it comes: the page looks again by itself. */
const LOOK_AGAIN = 30_000;

export const sharedDeliveryQuery = (token: string) => doorQuery(receiptDoors.shared, { params: { token } });

export const useConfirm = () => useDoorMutation(receiptDoors.confirm, [receiptDoors.shared]);

export const useRevokeLink = () => useDoorMutation(receiptDoors.revokeLink, [receiptDoors.ofDelivery]);

export const receiptsQuery = (id: string) => ({
  ...doorQuery(receiptDoors.ofDelivery, { params: { id } }),
  refetchInterval: LOOK_AGAIN,
});

export const stagesQuery = (id: string) => ({
  ...doorQuery(receiptDoors.ofMeeting, { params: { id } }),
  refetchInterval: LOOK_AGAIN,
});

export const leftMailQuery = doorQuery(receiptDoors.left, {});

export const useHandIn = () =>
  useDoorMutation(receiptDoors.handIn, [receiptDoors.left, receiptDoors.ofDelivery, receiptDoors.ofMeeting]);

/** Letters that have left, by words of whom they went to. */
export const sentLettersQuery = (q: string) => ({
  ...doorQuery(dispatchDoors.deliveries, { query: { state: 'sent', ...(q === '' ? {} : { q }) } }),
  placeholderData: keepPreviousData,
});

export const useAttach = () =>
  useDoorMutation(receiptDoors.attach, [
    receiptDoors.left,
    receiptDoors.ofDelivery,
    receiptDoors.ofMeeting,
    myWorkDoors.show,
  ]);

export const useHandled = () => useDoorMutation(receiptDoors.handled, [receiptDoors.left]);
