import { now } from '../clock.js';
/** This page as long as it is open. What another page left is taken up only when that page is gone. */
export const tabId = crypto.randomUUID();

/** Where the browser tells nothing of other pages, one that has not written for so long is taken to be gone. */
const GONE_AFTER_MS = 60_000;

const lockName = (tab: string) => `klubbat-tab-${tab}`;
const locks = (navigator as { locks?: LockManager }).locks;

/** Says that this page is open, until it is closed or dies. */
export function holdTab(): void {
  void locks?.request(lockName(tabId), () => new Promise<never>(() => undefined));
}

/** Tells of a page, by its id and when it last wrote (ms since 1970), whether it is gone. */
export async function tabsGone(): Promise<(tab: string, wroteAt: number) => boolean> {
  if (locks === undefined) {
    return (_tab, wroteAt) => now() - wroteAt > GONE_AFTER_MS;
  }
  const { held = [] } = await locks.query();
  const names = new Set(held.map(({ name }) => name));
  return (tab) => !names.has(lockName(tab));
}
