import type { Door } from '@klubbat/shared/contracts/door';
import { registerDoors } from '@klubbat/shared/contracts/register';
import { invitationDoors } from '@klubbat/shared/contracts/session';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';

export const organisationsQuery = doorQuery(registerDoors.organisations, {});
export const boardsQuery = doorQuery(registerDoors.boards, {});
export const peopleQuery = (organisationId: string) =>
  doorQuery(registerDoors.people, { params: { id: organisationId } });

const organisations: readonly Door[] = [registerDoors.organisations];
const boards: readonly Door[] = [registerDoors.boards];
const people: readonly Door[] = [registerDoors.people];

export const useCreateOrganisation = () => useDoorMutation(registerDoors.createOrganisation, organisations);
export const useCreateBoard = () => useDoorMutation(registerDoors.createBoard, boards);
export const useSetLogo = () => useDoorMutation(registerDoors.setLogo, organisations);
export const useRemoveLogo = () => useDoorMutation(registerDoors.removeLogo, organisations);
export const useSetNextParagraph = () => useDoorMutation(registerDoors.setNextParagraph, []);
export const useAddPerson = () => useDoorMutation(registerDoors.addPerson, people);
export const useEndMembership = () => useDoorMutation(registerDoors.endMembership, people);
export const useInvite = () => useDoorMutation(invitationDoors.create, people);
