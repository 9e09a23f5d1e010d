import { keepPreviousData } from '@tanstack/react-query';
import { boardSeatDoors } from '@klubbat/shared/contracts/board-seats';
import { templateDoors } from '@klubbat/shared/contracts/document-template';
import { mailTemplateDoors } from '@klubbat/shared/contracts/mail-template';
import { profileDoors } from '@klubbat/shared/contracts/profile';
import type { Door } from '@klubbat/shared/contracts/door';
import type { PeopleQuery } from '@klubbat/shared/contracts/register-people';
import { registerDoors } from '@klubbat/shared/contracts/register';
import { oneTimeCodeDoors } from '@klubbat/shared/contracts/one-time-code';
import { invitationDoors } from '@klubbat/shared/contracts/session';
import { doorQuery, useDoorMutation, useMaking } from '../../lib/door-query.js';

export const organisationsQuery = doorQuery(registerDoors.organisations, {});
export const profileQuery = doorQuery(profileDoors.show, {});
export const mailTemplateQuery = (owner: 'organisation' | 'board', id: string) =>
  doorQuery(owner === 'board' ? mailTemplateDoors.ofBoard : mailTemplateDoors.ofOrganisation, {
    params: { id },
  });
export const templateQuery = (id: string) => doorQuery(templateDoors.show, { params: { id } });
export const boardsQuery = doorQuery(registerDoors.boards, {});
/** A page of people. While the next is fetched, the one before stays in sight. */
export const peopleQuery = (organisationId: string, query: PeopleQuery) => ({
  ...doorQuery(registerDoors.people, { params: { id: organisationId }, query }),
  placeholderData: keepPreviousData,
});
export const personQuery = (id: string, organisationId: string | undefined) =>
  doorQuery(registerDoors.person, {
    params: { id },
    query: organisationId === undefined ? {} : { organisationId },
  });

export const boardSeatsQuery = (id: string, day?: string) =>
  doorQuery(boardSeatDoors.show, { params: { id }, query: day === undefined ? {} : { day } });

const organisations: readonly Door[] = [registerDoors.organisations];
const boards: readonly Door[] = [registerDoors.boards];
/** whoever is added, changed or ended is counted in boards and organisations as well */
const people: readonly Door[] = [
  registerDoors.people,
  registerDoors.person,
  registerDoors.boardMembers,
  boardSeatDoors.show,
  registerDoors.boards,
  registerDoors.organisations,
];

export const useCreateOrganisation = () => useDoorMutation(registerDoors.createOrganisation, organisations);
export const useCreateBoard = () => useDoorMutation(registerDoors.createBoard, boards);
export const useSetLogo = () => useDoorMutation(registerDoors.setLogo, organisations);
export const useRemoveLogo = () => useDoorMutation(registerDoors.removeLogo, organisations);
export const useSetSwitchedOff = () => useDoorMutation(registerDoors.setSwitchedOff, organisations);
export const useSetOpenPages = () => useDoorMutation(registerDoors.setOpenPages, organisations);
export const useSetOpenBriefs = () => useDoorMutation(registerDoors.setOpenBriefs, organisations);
export const useSetNextParagraph = () => useDoorMutation(registerDoors.setNextParagraph, []);
export const useAddPerson = () => useDoorMutation(registerDoors.addPerson, people);
export const useUpdatePerson = () => useDoorMutation(registerDoors.updatePerson, people);
export const useAddMembership = () => useDoorMutation(registerDoors.addMembership, people);
export const useUpdateMembership = () => useDoorMutation(registerDoors.updateMembership, people);
export const useEndMembership = () => useDoorMutation(registerDoors.endMembership, people);
const seats: readonly Door[] = [boardSeatDoors.show, registerDoors.person];

export const useAddSeats = () => useMaking(boardSeatDoors.add, seats);
export const useUpdateSeat = () => useMaking(boardSeatDoors.update, seats);
export const useRemoveSeat = () => useDoorMutation(boardSeatDoors.remove, seats);
export const useTakeSeat = () => useDoorMutation(boardSeatDoors.sit, seats);
export const useSetCallOrder = () => useDoorMutation(boardSeatDoors.callOrder, seats);
export const useInvite = () => useDoorMutation(invitationDoors.create, people);
export const useRemoveLostCode = () => useDoorMutation(oneTimeCodeDoors.removeOthers, people);
