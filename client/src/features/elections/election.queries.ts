import { keepPreviousData } from '@tanstack/react-query';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { electionDoors } from '@klubbat/shared/contracts/election-effect';
import { registerDoors } from '@klubbat/shared/contracts/register';
import { doorKey, doorQuery, useDoorMutation } from '../../lib/door-query.js';

/** What the elections of a § would mean in the register, asked anew when they have been changed. */
export const effectsQuery = ({ id, elections }: AgendaItemView) => ({
  ...doorQuery(electionDoors.effects, { params: { id } }),
  queryKey: [...doorKey(electionDoors.effects, { params: { id } }), elections],
  placeholderData: keepPreviousData,
});

export const useEnterElected = () =>
  useDoorMutation(electionDoors.enter, [
    electionDoors.effects,
    registerDoors.people,
    registerDoors.person,
    registerDoors.boards,
    registerDoors.boardMembers,
  ]);
