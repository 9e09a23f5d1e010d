import { addressDoors } from '@klubbat/shared/contracts/address';
import { dispatchDoors } from '@klubbat/shared/contracts/dispatch';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { otherSendingDoors } from '@klubbat/shared/contracts/other-sending';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';

export const meetingDeliveriesQuery = (meetingId: string) =>
  doorQuery(dispatchDoors.deliveries, { query: { meetingId } });

/** Those of the address book that a name fits and that are sent to today. */
export const suggestedAddressesQuery = (organisationId: string, q: string) =>
  doorQuery(addressDoors.list, { params: { id: organisationId }, query: { q, time: 'current' } });

export const namedRecipientsQuery = (meetingId: string) =>
  doorQuery(dispatchDoors.recipients, { params: { id: meetingId } });

export const useOrderDispatch = () =>
  useDoorMutation(dispatchDoors.order, [
    dispatchDoors.deliveries,
    dispatchDoors.recipients,
    meetingDoors.events,
  ]);
export const useGiveReason = () =>
  useDoorMutation(dispatchDoors.giveReason, [dispatchDoors.recipients, meetingDoors.events]);

export const otherSendingsQuery = (meetingId: string) =>
  doorQuery(otherSendingDoors.list, { params: { id: meetingId } });
export const useNoteOtherSending = () =>
  useDoorMutation(otherSendingDoors.note, [otherSendingDoors.list, meetingDoors.events]);
