import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { casePlanDoors } from '@klubbat/shared/contracts/case-plan';
import { doorKey, doorQuery, useDoorMutation, useMaking } from '../../lib/door-query.js';

export const casePlanQuery = (number: string) => doorQuery(casePlanDoors.show, { query: { number } });

/** The planned way of an item's case, asked anew when it is given another number. */
export const itemPlanQuery = ({ id, caseNumber, moreCaseNumbers }: AgendaItemView) => ({
  ...doorQuery(casePlanDoors.ofItem, { params: { id } }),
  queryKey: [...doorKey(casePlanDoors.ofItem, { params: { id } }), caseNumber, moreCaseNumbers],
});

const readings = [casePlanDoors.show, casePlanDoors.ofItem];

export const useAddStep = () => useMaking(casePlanDoors.add, readings);
export const useChangeStep = () => useDoorMutation(casePlanDoors.update, readings);
export const useFulfilStep = () => useDoorMutation(casePlanDoors.fulfil, readings);
export const useRemoveStep = () => useDoorMutation(casePlanDoors.remove, readings);
