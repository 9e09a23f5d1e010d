import { infiniteQueryOptions } from '@tanstack/react-query';
import { itemVersionDoors } from '@klubbat/shared/contracts/item-version';
import { callDoor } from '../../lib/call.js';
import { doorKey, doorQuery, useMaking } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

const { list, show, restore } = itemVersionDoors;

/** The versions of an item, page after page, the latest first. */
export const versionPagesQuery = (itemId: string) =>
  infiniteQueryOptions({
    queryKey: [...doorKey(list, { params: { id: itemId } }), 'every page'],
    queryFn: ({ pageParam, signal }) =>
      callDoor(list, {
        params: { id: itemId },
        query: pageParam === undefined ? {} : { page: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextPage }) => nextPage ?? undefined,
  });

/** What the item said in one version. */
export const versionQuery = (itemId: string, number: number) =>
  doorQuery(show, { params: { id: itemId, number } });

export const useRestoreVersion = () => useMaking(restore, [list, show, ...meetingReadings]);
