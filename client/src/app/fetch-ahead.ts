import { takeUpLeftovers } from '../lib/autosave/documents.js';
import { dialogs } from './dialogs.js';
import { meetingPages } from './meeting-pages.js';

/** Answers whether all of it is there. */
async function fetchAll(): Promise<boolean> {
  const kinds = import('./written-kinds.js').then(takeUpLeftovers);
  const others = [...Object.values(dialogs), ...Object.values(meetingPages)];
  const fetched = await Promise.allSettled([kinds, ...others.map((load) => load() as Promise<unknown>)]);
  return fetched.every(({ status }) => status === 'fulfilled');
}

/**
 * Fetches what the first screen does without, when the browser has nothing else to do: the pages that one writes in, what
 * stands on top of a page, and the kinds of what is written, by which text that was left on the device is sent. What did
 * not come is fetched when the network is back.
 */
export function fetchAhead(): void {
  const fetchOrWait = () =>
    void fetchAll().then((isThere) => {
      if (!isThere) {
        window.addEventListener('online', fetchOrWait, { once: true });
      }
    });
  if ('requestIdleCallback' in window) {
    window.requestIdleCallback(fetchOrWait, { timeout: 5_000 });
  } else {
    setTimeout(fetchOrWait, 2_000);
  }
}
