import { useSyncExternalStore } from 'react';

/*
 * A session may end while somebody is writing. Then the page must stay as it is, with what was typed, and ask for the
 * password on top of it: so this is told by a signal, never by leaving the page.
 */

let expired = false;
const listeners = new Set<() => void>();

function set(value: boolean): void {
  expired = value;
  listeners.forEach((listener) => listener());
}

/** Told when a door answers that nobody is signed in. */
export function reportExpiredSession(): void {
  set(true);
}

export function clearExpiredSession(): void {
  set(false);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSessionExpired(): boolean {
  return useSyncExternalStore(subscribe, () => expired);
}
