import type { createBrowserRouter } from 'react-router';
import { takeUpLeftovers } from '../lib/autosave/documents.js';
import { painted } from '../lib/painted.js';
import { dialogs } from './dialogs.js';
import { meetingPages } from './meeting-pages.js';

/** Answers whether all of it is there. */
async function fetchAll(): Promise<boolean> {
  const kinds = import('./written-kinds.js').then(takeUpLeftovers);
  const others = [...Object.values(dialogs), ...Object.values(meetingPages)];
  const fetched = await Promise.allSettled([kinds, ...others.map((load) => load() as Promise<unknown>)]);
  return fetched.every(({ status }) => status === 'fulfilled');
}

type Router = Pick<ReturnType<typeof createBrowserRouter>, 'state' | 'subscribe'>;

/** When the page of the address is there, and has been painted. */
async function shown(router: Router): Promise<void> {
  if (!router.state.initialized) {
    await new Promise<void>((goOn) => {
      const stop = router.subscribe(({ initialized }) => {
        if (initialized) {
          stop();
          goOn();
        }
      });
    });
  }
  await painted();
}

/**
 * Fetches what the first screen does without, when that screen is shown and the browser has nothing else to do: the pages
 * that one writes in, what stands on top of a page, and the kinds of what is written, by which text that was left on the
 * device is sent. What did not come is fetched when the network is back. (A browser that waits for the first page has nothing
 * to do either: what is fetched then would stand in its way.)
 */
export function fetchAhead(router: Router): void {
  const fetchOrWait = () =>
    void fetchAll().then((isThere) => {
      if (!isThere) {
        window.addEventListener('online', fetchOrWait, { once: true });
      }
    });
  void shown(router).then(() => {
    if ('requestIdleCallback' in window) {
      window.requestIdleCallback(fetchOrWait, { timeout: 5_000 });
    } else {
      setTimeout(fetchOrWait, 2_000);
    }
  });
}
