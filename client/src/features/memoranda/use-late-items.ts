import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { meetingMemorandaQuery } from './memorandum.queries.js';

/** The items whose memorandum, or a supplement of it, came after the last moment for material; told to those who write the meeting. */
export function useLateItems(meeting: MeetingView): ReadonlySet<string> {
  const enabled = meeting.permitted.includes('meeting.write');
  const { data } = useQuery({ ...meetingMemorandaQuery(meeting.id), enabled });
  return useMemo(
    () => new Set(data?.memoranda.flatMap(({ itemId, late }) => (late && itemId !== null ? [itemId] : []))),
    [data],
  );
}
