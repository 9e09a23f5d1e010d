import { receiptDoors } from '@klubbat/shared/contracts/receipt';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';

/** What the other side tells comes when it comes: the page looks again by itself. */
const LOOK_AGAIN = 30_000;

export const sharedDeliveryQuery = (token: string) => doorQuery(receiptDoors.shared, { params: { token } });

export const useConfirm = () => useDoorMutation(receiptDoors.confirm, [receiptDoors.shared]);

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

export const useHandled = () => useDoorMutation(receiptDoors.handled, [receiptDoors.left]);
