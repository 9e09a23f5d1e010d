import { keepPreviousData, useMutation } from '@tanstack/react-query';
import { incomingDoors } from '@klubbat/shared/contracts/incoming';
import { callDoor, callForFile } from '../../lib/call.js';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';

/** Where one may register what comes in. */
export const placesQuery = doorQuery(incomingDoors.places, {});

export const incomingListQuery = (query: { caseNumber?: string; page?: string }) => ({
  ...doorQuery(incomingDoors.list, { query }),
  placeholderData: keepPreviousData,
});

export const incomingQuery = (id: string) => doorQuery(incomingDoors.show, { params: { id } });

/** What has come by mail and waits: looked at again by itself, for it comes when it comes. */
export const waitingQuery = { ...doorQuery(incomingDoors.waiting, {}), refetchInterval: 60_000 };

export const useDismissWaiting = () => useDoorMutation(incomingDoors.dismiss, [incomingDoors.waiting]);

/** Fetches a file that waits, as if it had been chosen here. */
export const useFetchWaiting = () =>
  useMutation({
    mutationFn: async ({ id, fileName }: { id: string; fileName: string }) => {
      const bytes = await callForFile(incomingDoors.waitingFile, { params: { id } });
      return new File([Uint8Array.from(bytes)], fileName, { type: 'application/pdf' });
    },
  });

/** Has a file read. Nothing is kept of it until it is registered. */
export const useReadIncoming = () =>
  useMutation({
    mutationFn: ({ organisationId, file }: { organisationId: string; file: File }) =>
      callDoor(incomingDoors.read, {
        params: { id: organisationId },
        files: [{ field: 'file', file }],
      }),
  });

export const useMoveIncoming = () =>
  useDoorMutation(incomingDoors.move, [incomingDoors.list, incomingDoors.show]);

export const useRegisterIncoming = () =>
  useDoorMutation(incomingDoors.register, [incomingDoors.list, incomingDoors.waiting]);
