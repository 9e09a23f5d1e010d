import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { previewDoors, type PageSpan, type Written } from '@klubbat/shared/contracts/preview';
import { callForFile } from '../../lib/call.js';
import { problemOf } from '../../lib/problem-error.js';

/** Nobody waits for the pages that are not looked at: they are drawn when the writer has rested for so long. */
const REST = 1500;

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

export interface Preview {
  bytes: Uint8Array;
  /** the pages that are printed in it; undefined: all */
  pages?: PageSpan | undefined;
}

/** Ends after so many milliseconds, or when what it is for is given up. */
function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });
}

/**
 * The PDF of what is written now. Until it has come, and where it cannot be made, the one before is at hand. `looked`: the
 * pages of a long one that are looked at; they come first, and the whole when the writer rests.
 */
export function previewQuery(
  meetingId: string,
  written: Written,
  source: string,
  looked: PageSpan | undefined,
) {
  return queryOptions({
    queryKey: [previewDoors.draw.path, meetingId, source],
    queryFn: async ({ signal, client, queryKey }): Promise<Preview> => {
      const draw = async (pages?: PageSpan): Promise<Preview> => {
        const body = { ...written, pages };
        return {
          bytes: await callForFile(previewDoors.draw, { params: { id: meetingId }, body, signal }),
          pages,
        };
      };
      if (looked !== undefined) {
        client.setQueryData(queryKey, await draw(looked));
        await rest(REST, signal);
        signal.throwIfAborted();
      }
      return draw();
    },
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    // another window of the same writer came before: this one's turn is next
    retry: (failures, error) => failures < 3 && problemOf(error).code === 'preview-superseded',
  });
}
