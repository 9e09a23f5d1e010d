import type { ProblemError } from '@klubbat/shared/contracts/problem';
import type { FaultCode } from '@klubbat/shared/vocabulary/codes';

export interface FaultDetails {
  /** filled into the sentence of the code */
  params?: Record<string, string | number>;
  errors?: ProblemError[];
  changedBy?: string;
  changedAt?: string;
  meetingId?: string;
}

/** A refusal that the user is told of in words. Everything else that is thrown is a fault of ours. */
export class Fault extends Error {
  constructor(
    readonly code: FaultCode,
    readonly details: FaultDetails = {},
  ) {
    super(code);
    this.name = 'Fault';
  }
}

/** Refuses: the transaction is rolled back and the door answers with the status and sentence of the code. */
export function fail(code: FaultCode, details: FaultDetails = {}): never {
  throw new Fault(code, details);
}
