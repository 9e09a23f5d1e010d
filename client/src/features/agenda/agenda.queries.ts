import { agendaItemDoors } from '@klubbat/shared/contracts/agenda-item';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { registerDoors } from '@klubbat/shared/contracts/register';
import { doorQuery, useDoorMutation, useMaking } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

/** The meeting anew from the server, for the one whose version has grown old. */
export const meetingNowQuery = (id: string) => doorQuery(meetingDoors.show, { params: { id } });

/** The boards with their settings: what is offered where an item is written. */
export const itemBoardsQuery = doorQuery(registerDoors.boards, {});

const meetingAndList = [...meetingReadings, meetingDoors.list];

export const useAddItems = () => useMaking(agendaItemDoors.addMany, meetingAndList);
export const useAddStanding = () => useDoorMutation(agendaItemDoors.addStanding, meetingAndList);
export const useRemoveItem = () => useDoorMutation(agendaItemDoors.remove, meetingAndList);
export const useWithdrawItem = () => useDoorMutation(agendaItemDoors.withdraw, meetingAndList);
export const useTakeBackWithdrawal = () =>
  useDoorMutation(agendaItemDoors.takeBackWithdrawal, meetingAndList);
export const useConsent = () => useDoorMutation(agendaItemDoors.consent, meetingReadings);
export const useAnnounceItem = () => useDoorMutation(agendaItemDoors.announce, meetingReadings);
export const useGiveNumbers = () => useDoorMutation(agendaItemDoors.giveNumbers, meetingAndList);
