import { useEffect } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { agendaItemDoors, type AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { opinionDoors } from '@klubbat/shared/contracts/opinion';
import { voteDoors, type DecidingView } from '@klubbat/shared/contracts/vote';
import { doorKey, doorQuery, useDoorMutation } from '../../../lib/door-query.js';
import { meetingReadings } from '../../../lib/meeting-doors.js';

/** Who may decide in an item, and what does not agree. */
export function useDeciding({ id }: Pick<AgendaItemView, 'id'>): DecidingView | undefined {
  return useQuery(doorQuery(voteDoors.deciding, { params: { id } })).data;
}

/** Asks for that again when the item has been saved: once for the whole page, whatever shows it. */
export function useDecidingAsSaved({ id, version }: Pick<AgendaItemView, 'id' | 'version'>): void {
  const client = useQueryClient();
  useEffect(() => {
    void client.invalidateQueries({ queryKey: doorKey(voteDoors.deciding, { params: { id } }) });
  }, [client, id, version]);
}

export const useOpinionDue = () => useDoorMutation(opinionDoors.setDue, [voteDoors.deciding]);
export const useHandInText = () =>
  useDoorMutation(opinionDoors.handIn, [...meetingReadings, voteDoors.deciding]);
export const useGiveReason = () => useDoorMutation(voteDoors.giveReason, meetingReadings);
export const useInsistOnDeferral = () => useDoorMutation(agendaItemDoors.update, meetingReadings);
export const useLeadsInstead = () => useDoorMutation(meetingDoors.setOfficers, meetingReadings);
