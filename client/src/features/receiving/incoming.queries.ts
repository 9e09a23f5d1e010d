import { keepPreviousData, useMutation } from '@tanstack/react-query';
import { incomingDoors } from '@klubbat/shared/contracts/incoming';
import { callDoor } from '../../lib/call.js';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';

/** Where one may register what comes in. */
export const placesQuery = doorQuery(incomingDoors.places, {});

export const incomingListQuery = (query: { caseNumber?: string; page?: string }) => ({
  ...doorQuery(incomingDoors.list, { query }),
  placeholderData: keepPreviousData,
});

export const incomingQuery = (id: string) => doorQuery(incomingDoors.show, { params: { id } });

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

export const useRegisterIncoming = () => useDoorMutation(incomingDoors.register, [incomingDoors.list]);
