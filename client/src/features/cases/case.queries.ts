import { keepPreviousData } from '@tanstack/react-query';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { caseDoors } from '@klubbat/shared/contracts/case';
import { itemLinkDoors } from '@klubbat/shared/contracts/item-link';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import type { CaseGroup } from '@klubbat/shared/vocabulary/case-words';
import { doorKey, doorQuery, useDoorMutation } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

/** What waits to be taken up at a meeting. */
export const waitingQuery = (id: string) => doorQuery(itemLinkDoors.waiting, { params: { id } });

/** The way of a § 's case, asked anew when what decides it has changed. */
export const wayQuery = ({ id, outcome, deferral, caseNumber }: AgendaItemView) => ({
  ...doorQuery(itemLinkDoors.way, { params: { id } }),
  queryKey: [
    ...doorKey(itemLinkDoors.way, { params: { id } }),
    outcome,
    deferral?.to,
    deferral?.nextDate,
    caseNumber,
  ],
  placeholderData: keepPreviousData,
});

export const caseQuery = (query: { number: string; group?: CaseGroup; page?: string }) => ({
  ...doorQuery(caseDoors.show, { query }),
  placeholderData: keepPreviousData,
});

export const recentCasesQuery = doorQuery(itemLinkDoors.recent, {});

export const useNameEarlier = () =>
  useDoorMutation(itemLinkDoors.nameEarlier, [...meetingReadings, itemLinkDoors.way, caseDoors.show]);

export const useDismissWaiting = () =>
  useDoorMutation(itemLinkDoors.dismiss, [itemLinkDoors.waiting, itemLinkDoors.way]);

export const useTakeUp = () =>
  useDoorMutation(itemLinkDoors.takeUp, [
    ...meetingReadings,
    meetingDoors.list,
    itemLinkDoors.way,
    itemLinkDoors.waiting,
    caseDoors.show,
  ]);
