import type { z } from 'zod';
import type { Door } from '@klubbat/shared/contracts/door';
import { callDoor, type CallInput } from '../call.js';
import { ProblemError } from '../problem-error.js';
import { reportExpiredSession } from '../session-expiry.js';

/** An answer that has not come by then is taken as lost: the same save is sent again. */
const ANSWER_MS = 20_000;

/** Calls a door in the name of the one who wrote. When it has come to be another, nothing is done. */
export async function callAs<D extends Door>(
  door: D,
  person: string,
  input: CallInput<D>,
): Promise<z.output<D['reply']>> {
  try {
    return await callDoor(door, { ...input, as: person, signal: AbortSignal.timeout(ANSWER_MS) });
  } catch (fault) {
    if (fault instanceof ProblemError && fault.problem.code === 'not-signed-in') {
      reportExpiredSession();
    }
    throw fault;
  }
}
