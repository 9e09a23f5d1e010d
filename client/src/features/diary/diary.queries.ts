import { keepPreviousData } from '@tanstack/react-query';
import { diaryDoors } from '@klubbat/shared/contracts/diary';
import { doorAddress } from '../../lib/call.js';
import { doorQuery } from '../../lib/door-query.js';

export const diaryFilters = ['q', 'from', 'to'] as const;
export type DiaryFilters = Partial<Record<(typeof diaryFilters)[number], string>>;

export const diaryQuery = (query: DiaryFilters & { page?: string }) => ({
  ...doorQuery(diaryDoors.list, { query }),
  placeholderData: keepPreviousData,
});

/** The entries that are asked for, as a file. */
export const diaryCsv = (query: DiaryFilters): string => doorAddress(diaryDoors.csv, { query });
