import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { previewDoors, type Written } from '@klubbat/shared/contracts/preview';
import { callForFile } from '../../lib/call.js';
import { problemOf } from '../../lib/problem-error.js';

/** What changes with every save, and is not printed. */
const UNPRINTED = new Set(['version', 'updatedAt', 'updatedBy', 'permitted', 'remarks', 'sitting']);

/**
 * All that the preview is made from, as text: the same text gives the same preview. What is written stands in the place
 * of what is stored, so that its being saved changes nothing.
 */
export function previewSource(meeting: MeetingView, { items: changes, facts, ...parts }: Written): string {
  const items = meeting.items.map((item) => {
    const { id: _, ...change } = changes.find(({ id }) => id === item.id) ?? {};
    return { ...item, ...change };
  });
  return JSON.stringify({ ...meeting, ...facts, ...parts, items }, (name, value: unknown) =>
    UNPRINTED.has(name) || value === null ? undefined : value,
  );
}

/** The PDF of what is written now. Until it has come, and where it cannot be made, the one before is at hand. */
export function previewQuery(meetingId: string, written: Written, source: string) {
  return queryOptions({
    queryKey: [previewDoors.draw.path, meetingId, source],
    queryFn: ({ signal }) =>
      callForFile(previewDoors.draw, { params: { id: meetingId }, body: written, signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    // another window of the same writer came before: this one's turn is next
    retry: (failures, error) => failures < 3 && problemOf(error).code === 'preview-superseded',
  });
}
