import { useSyncExternalStore } from 'react';

/*
 * Before administration the server may ask to prove anew who one is. The page stays as it is, with what was filled in: a dialog asks on
 * top of it, and whatever was refused is sent again by itself. So this is a signal, as that of a session that has ended.
 */

type Settle = (isProved: boolean) => void;

let waiting: readonly Settle[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Settle[]): void {
  waiting = next;
  listeners.forEach((listener) => listener());
}

/**
 * Waits until one has proved who one is (true), or has said no (false). All that is refused meanwhile waits for the same dialog.
 * False at once on a page that has none.
 */
export function askForProof(signal?: AbortSignal): Promise<boolean> {
  return listeners.size === 0
    ? Promise.resolve(false)
    : new Promise((resolve) => {
        set([...waiting, resolve]);
        signal?.addEventListener('abort', () => {
          resolve(false);
        });
      });
}

/** Lets what waits go on, or be refused. */
export function settleProof(isProved: boolean): void {
  waiting.forEach((settle) => settle(isProved));
  set([]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useProofAsked(): boolean {
  return useSyncExternalStore(subscribe, () => waiting.length > 0);
}

const CHANNEL = 'klubbat-proved';

/** Told in the tab where one has proved it, to the one where it was asked for. */
export function tellProved(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('proved');
  channel.close();
}

/** Hears that it has been proved in another tab of this browser. */
export function hearProved(act: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = act;
  return () => channel.close();
}
