import { keepPreviousData } from '@tanstack/react-query';
import { itemCopyDoors } from '@klubbat/shared/contracts/item-copy';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { doorQuery, useMaking } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

/** What is looked for among earlier items, as it stands in the address. */
export const copyFilters = ['q', 'year', 'everywhere'] as const;

export const copyableQuery = (
  meetingId: string,
  query: { q?: string; year?: number; everywhere?: 'true' },
) => ({
  ...doorQuery(itemCopyDoors.search, { params: { id: meetingId }, query }),
  placeholderData: keepPreviousData,
});

export const copyPreviewQuery = (meetingId: string, itemId: string) =>
  doorQuery(itemCopyDoors.preview, { params: { id: meetingId, itemId } });

export const useCopyItem = () => useMaking(itemCopyDoors.copy, [...meetingReadings, meetingDoors.list]);
