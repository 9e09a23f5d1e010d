import { boardSeatDoors } from '@klubbat/shared/contracts/board-seats';
import type { Door } from '@klubbat/shared/contracts/door';
import { peopleImportDoors } from '@klubbat/shared/contracts/people-import';
import { registerDoors } from '@klubbat/shared/contracts/register';
import { useDoorMutation } from '../../lib/door-query.js';

const touched: readonly Door[] = [
  registerDoors.people,
  registerDoors.person,
  registerDoors.boardMembers,
  boardSeatDoors.show,
  registerDoors.boards,
  registerDoors.organisations,
];

export const usePreviewPeople = () => useDoorMutation(peopleImportDoors.preview, []);
export const useImportPeople = () => useDoorMutation(peopleImportDoors.import, touched);
