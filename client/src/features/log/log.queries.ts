import { keepPreviousData } from '@tanstack/react-query';
import { logDoors, type LogFilter } from '@klubbat/shared/contracts/log';
import { doorAddress } from '../../lib/call.js';
import { doorQuery } from '../../lib/door-query.js';

export const logFilterNames = ['personId', 'meetingId', 'kind', 'from', 'to'] as const;

export const logQuery = (id: string, query: LogFilter & { page?: string }) => ({
  ...doorQuery(logDoors.list, { params: { id }, query }),
  placeholderData: keepPreviousData,
});

export const ownLogQuery = (query: { of?: 'others' | 'mine'; page?: string }) => ({
  ...doorQuery(logDoors.own, { query }),
  placeholderData: keepPreviousData,
});

/** What is asked for, as a file for Excel. */
export const logCsv = (id: string, query: LogFilter): string =>
  doorAddress(logDoors.csv, { params: { id }, query });

/** The whole chain, as a file for programs. */
export const logChain = (id: string): string => doorAddress(logDoors.chain, { params: { id } });
