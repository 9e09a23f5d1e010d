import { useMutation } from '@tanstack/react-query';
import { verificationDoors } from '@klubbat/shared/contracts/verification';
import { callDoor } from '../../lib/call.js';
import { doorQuery } from '../../lib/door-query.js';

export const referenceQuery = (reference: string) =>
  doorQuery(verificationDoors.byReference, { params: { reference } });

/** Asks about a file; `reference`: what it claims to be, where that is known. */
export const useVerifyFile = (reference: string | undefined) =>
  useMutation({
    mutationFn: (file: File) =>
      callDoor(verificationDoors.byFile, {
        body: reference === undefined ? {} : { reference },
        files: [{ field: 'file', file }],
      }),
  });
