import { keepPreviousData } from '@tanstack/react-query';
import { logDoors, type ownLogs, type LogFilter } from '@klubbat/shared/contracts/log';
import { doorAddress } from '../../lib/call.js';
import { doorQuery } from '../../lib/door-query.js';

/** `show`: `reads` for what was read, else what was done. */
export const logFilterNames = ['show', 'personId', 'meetingId', 'kind', 'from', 'to'] as const;

type ReadsFilter = Omit<LogFilter, 'kind'>;

export const logQuery = (id: string, query: LogFilter & { page?: string }) => ({
  ...doorQuery(logDoors.list, { params: { id }, query }),
  placeholderData: keepPreviousData,
});

export const ownLogQuery = (query: { of?: (typeof ownLogs)[number]; page?: string }) => ({
  ...doorQuery(logDoors.own, { query }),
  placeholderData: keepPreviousData,
});

export const readsQuery = (id: string, query: ReadsFilter & { page?: string }) => ({
  ...doorQuery(logDoors.reads, { params: { id }, query }),
  placeholderData: keepPreviousData,
});

/** What is asked for, as a file for Excel, and the whole chain as a file for programs. */
export const logFiles = (id: string, query: LogFilter) => ({
  csv: doorAddress(logDoors.csv, { params: { id }, query }),
  chain: doorAddress(logDoors.chain, { params: { id } }),
});

/** The same of what was read. */
export const readsFiles = (id: string, query: ReadsFilter) => ({
  csv: doorAddress(logDoors.readsCsv, { params: { id }, query }),
  chain: doorAddress(logDoors.readsChain, { params: { id } }),
});
