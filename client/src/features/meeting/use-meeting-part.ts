import { useQueryClient } from '@tanstack/react-query';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import {
  useVersionedPart,
  type OtherVersion,
  type Versioned,
  type VersionedPart,
} from '../../lib/versioned-part.js';
import { meetingQuery } from './meeting.queries.js';

interface Options<T> {
  meeting: MeetingView;
  /** the part of the meeting that is written here */
  partOf: (meeting: MeetingView) => T;
  /** saves; gives the part as it is now stored, with the meeting's new version */
  write: (part: T, version: number, base: T) => Promise<Versioned<T>>;
  onClash?: (other: OtherVersion<T>) => void;
}

/** A part of the meeting that is saved with the meeting's version. */
export function useMeetingPart<T>({ meeting, partOf, ...rest }: Options<T>): VersionedPart<T> {
  const client = useQueryClient();
  return useVersionedPart({
    initial: { part: partOf(meeting), version: meeting.version },
    read: async () => {
      const fresh = await client.fetchQuery({ ...meetingQuery(meeting.id), staleTime: 0 });
      return { part: partOf(fresh), version: fresh.version };
    },
    ...rest,
  });
}
