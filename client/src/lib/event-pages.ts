import { infiniteQueryOptions } from '@tanstack/react-query';
import type { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { callDoor } from './call.js';
import { doorKey } from './door-query.js';

/** Those of an item and of a joint request have the same form. */
type EventsDoor = typeof meetingDoors.events;

/** The history of a meeting, or of one thing in it, page after page. */
export const eventPagesQuery = (door: EventsDoor, id: string) =>
  infiniteQueryOptions({
    queryKey: [...doorKey(door, { params: { id } }), 'every page'],
    queryFn: ({ pageParam, signal }) =>
      callDoor(door, {
        params: { id },
        query: pageParam === undefined ? {} : { page: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextPage }) => nextPage ?? undefined,
  });
