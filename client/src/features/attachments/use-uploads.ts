import { useEffect, useSyncExternalStore } from 'react';
import { attachmentDoors } from '@klubbat/shared/contracts/attachment';
import { meetingDoors, type MeetingView } from '@klubbat/shared/contracts/meeting';
import { callDoor } from '../../lib/call.js';
import { doorKey } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';
import { queryClient } from '../../lib/query-client.js';
import { attachToItem } from './attach-to-item.js';
import { UploadQueue, type Upload } from './upload-queue.js';

/** One queue for each meeting, and for each item that files are laid to, outside the page: uploads go on while one looks at something else. */
const queues = new Map<string, UploadQueue>();

function knownAttachments(id: string): Set<string> {
  const meeting = queryClient.getQueryData<MeetingView>(doorKey(meetingDoors.show, { params: { id } }));
  return new Set(meeting?.attachments.map((attachment) => attachment.id));
}

function queueOf(meetingId: string, itemId: string | undefined): UploadQueue {
  const place = itemId ?? meetingId;
  const found = queues.get(place);
  if (found !== undefined) {
    return found;
  }
  const queue = new UploadQueue(async (file, signal, onProgress) => {
    const known = knownAttachments(meetingId);
    try {
      const { id, number } = await callDoor(attachmentDoors.create, {
        params: { id: meetingId },
        body: { title: titleOf(file.name) },
        files: [{ field: 'file', file }],
        signal,
        onProgress,
      });
      if (itemId !== undefined) {
        await attachToItem(itemId, number);
      }
      return { number, wasThere: known.has(id) };
    } finally {
      // also after one that was given up: it may have come through all the same
      await Promise.all(
        meetingReadings.map(({ path }) => queryClient.invalidateQueries({ queryKey: [path] })),
      );
    }
  });
  queues.set(place, queue);
  return queue;
}

/** The name without its ending; a picture from the clipboard is called the same in every browser. */
function titleOf(name: string): string {
  if (name === 'image.png') {
    return 'Inklistrad bild';
  }
  const title = name
    .normalize('NFC')
    .replace(/(.)\.[^.]+$/, '$1')
    .trim();
  return (title === '' ? name : title).slice(0, 500);
}

/** Files on their way into a meeting. What was lost on the way is sent again when the network is back. */
export function useUploads(
  meetingId: string,
  itemId?: string,
): { uploads: readonly Upload[]; queue: UploadQueue } {
  const queue = queueOf(meetingId, itemId);
  useEffect(() => {
    const again = () => queue.retryAll();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [queue]);
  return { uploads: useSyncExternalStore(queue.subscribe, queue.uploads), queue };
}
