import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { Door } from '@klubbat/shared/contracts/door';
import type { LiveKind } from '@klubbat/shared/contracts/live';
import type { FollowAudience } from '@klubbat/shared/vocabulary/following-words';
import { MeetingStream, type Listener, type LiveState } from './meeting-stream.js';

const streams = new Map<string, MeetingStream>();

/** With a `view` the meeting itself is sent too; a page asks for it in all its parts, or in none. */
function streamOf(meetingId: string, view?: FollowAudience): MeetingStream {
  const key = `${meetingId} ${view ?? ''}`;
  const stream = streams.get(key) ?? new MeetingStream(meetingId, view);
  streams.set(key, stream);
  return stream;
}

/**
 * Hears what changes in a meeting, for as long as the part of the page that asks is shown. All parts share one stream.
 * Without a meeting nothing is heard.
 */
export function useLive(
  meetingId: string | undefined,
  listener: Omit<Listener, 'changed'>,
  view?: FollowAudience,
): void {
  const heard = useEffectEvent((...args: Parameters<NonNullable<Listener['heard']>>) => {
    listener.heard?.(...args);
  });
  const anew = useEffectEvent(() => {
    listener.anew?.();
  });
  const viewed = useEffectEvent((...args: Parameters<NonNullable<Listener['viewed']>>) => {
    listener.viewed?.(...args);
  });
  useEffect(
    () => (meetingId === undefined ? undefined : streamOf(meetingId, view).listen({ heard, anew, viewed })),
    [meetingId, view],
  );
}

const NOT_FOLLOWED: LiveState = { state: 'connecting', heardAt: undefined };

/** Is the meeting being followed, and when was the server last heard? */
export function useLiveState(meetingId: string | undefined, view?: FollowAudience): LiveState {
  const subscribe = useCallback(
    (changed: () => void) =>
      meetingId === undefined ? () => undefined : streamOf(meetingId, view).listen({ changed }),
    [meetingId, view],
  );
  return useSyncExternalStore(subscribe, () =>
    meetingId === undefined ? NOT_FOLLOWED : streamOf(meetingId, view).state,
  );
}

/** Doors that are being read anew, and whether something has changed since that began. */
const reading = new Map<string, { again: boolean }>();

/**
 * Reads every shown reply of a door anew: once more where something changes meanwhile, and never so often that one who
 * reads slowly gets no answer at all.
 */
async function readAnew(client: QueryClient, path: string): Promise<void> {
  const begun = reading.get(path);
  if (begun !== undefined) {
    begun.again = true;
    return;
  }
  const mine = { again: true };
  reading.set(path, mine);
  while (mine.again) {
    mine.again = false;
    await client.invalidateQueries({ queryKey: [path] });
  }
  reading.delete(path);
}

/** Reads the replies of these doors anew when something of their kind has changed in the meeting, or may have. */
export function useLiveReadings(
  meetingId: string | undefined,
  readings: Partial<Record<LiveKind, readonly Door[]>>,
): void {
  const client = useQueryClient();
  const read = (doors: readonly Door[]) => {
    new Set(doors.map(({ path }) => path)).forEach((path) => void readAnew(client, path));
  };
  useLive(meetingId, {
    heard: (messages) => {
      read(messages.flatMap(({ kind }) => readings[kind] ?? []));
    },
    anew: () => {
      read(Object.values(readings).flat());
    },
  });
}
