import { useMutation } from '@tanstack/react-query';
import { boardSeatDoors } from '@klubbat/shared/contracts/board-seats';
import type { Door } from '@klubbat/shared/contracts/door';
import { peopleImportDoors } from '@klubbat/shared/contracts/people-import';
import { registerDoors } from '@klubbat/shared/contracts/register';
import { callForFile } from '../../lib/call.js';
import { useDoorMutation } from '../../lib/door-query.js';

const touched: readonly Door[] = [
  registerDoors.people,
  registerDoors.person,
  registerDoors.boardMembers,
  boardSeatDoors.show,
  registerDoors.boards,
  registerDoors.organisations,
];

/** Fetches the register as a list, and lets the browser save it: a link could not ask who one is first. */
export const useExportPeople = () =>
  useMutation({
    mutationFn: async (id: string) => {
      const { exportXlsx } = peopleImportDoors;
      const bytes = await callForFile(exportXlsx, { params: { id } });
      const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: exportXlsx.produces ?? '' }));
      const link = document.createElement('a');
      link.href = address;
      link.download = 'Personer och uppdrag.xlsx';
      link.click();
      URL.revokeObjectURL(address);
    },
  });

export const usePreviewPeople = () => useDoorMutation(peopleImportDoors.preview, []);
export const useImportPeople = () => useDoorMutation(peopleImportDoors.import, touched);
