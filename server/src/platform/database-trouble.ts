import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import type { FaultCode } from '@klubbat/shared/vocabulary/codes';

/** What PostgreSQL itself says of its state (its manual, appendix A), where no statement of ours is to blame. */
const byState: Record<string, FaultCode> = {
  // it stops, has crashed, starts, or has no place for another connection
  '57P01': 'database-away',
  '57P02': 'database-away',
  '57P03': 'database-away',
  '57P05': 'database-away',
  '53300': 'database-away',
  // after a failover: the one that we still talk to has become a replica
  '25006': 'database-away',
  '53100': 'database-full',
  '53200': 'database-full',
  '58030': 'database-full',
  // a statement that took too long, a lock that did not come, two that waited for each other
  '57014': 'database-busy',
  '55P03': 'database-busy',
  '40P01': 'database-busy',
  '40001': 'database-busy',
  '25P03': 'database-busy',
};

/** Of class 08: what breaks between us and it. */
const LINE_BROKEN = /^08/;

/** What Node says of a line that cannot be opened, or breaks. */
const lineFaults = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What `pg` says without any code. */
const SPOKEN: readonly [RegExp, FaultCode][] = [
  [/^(?:Connection terminated|Client has encountered a connection error|Client was closed)/, 'database-away'],
  // all connections of the pool were in use, for as long as we wait
  [/^timeout exceeded when trying to connect/, 'database-busy'],
];

interface Told {
  code?: unknown;
  message?: unknown;
  syscall?: unknown;
}

/**
 * The fault that stands for a database that is away, full or too slow: nothing that was asked for is wrong, and it may be
 * asked again. Undefined for everything else. After `database-away` at the end of a transaction it is not known whether it was kept:
 * that is why every write may be repeated.
 */
export function databaseTrouble(error: unknown): FaultCode | undefined {
  if (isBrokenWithinWork(error)) {
    return 'database-away';
  }
  const told = (error instanceof QueryFailedError ? error.driverError : error) as Told | undefined;
  const code = typeof told?.code === 'string' ? told.code : '';
  if (LINE_BROKEN.test(code) || lineFaults.has(code) || isMissingSocket(told)) {
    return 'database-away';
  }
  return byState[code] ?? SPOKEN.find(([words]) => words.test(String(told?.message)))?.[1];
}

/** When a line breaks between two statements of a transaction, TypeORM lets it go, and the next statement finds it gone. */
function isBrokenWithinWork(error: unknown): boolean {
  return (
    error instanceof QueryRunnerAlreadyReleasedError ||
    error instanceof QueryRunnerProviderAlreadyReleasedError
  );
}

/** A socket in a folder is gone while its server is; a file that is missing elsewhere is a fault of ours. */
function isMissingSocket(told: Told | undefined): boolean {
  return told?.code === 'ENOENT' && told.syscall === 'connect';
}
