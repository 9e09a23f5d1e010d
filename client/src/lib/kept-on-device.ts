import { useSyncExternalStore } from 'react';

/*
 * Small choices that belong to this device and not to the account: the theme, the board one works with. Where storage
 * is forbidden they live as long as the page.
 */

const memory = new Map<string, string>();
const listeners = new Set<() => void>();

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return memory.get(name) ?? null;
  }
}

/** Keeps a word under a name; null forgets it. */
export function keepOnDevice(name: string, value: string | null): void {
  try {
    if (value === null) {
      localStorage.removeItem(name);
    } else {
      localStorage.setItem(name, value);
    }
  } catch {
    if (value === null) {
      memory.delete(name);
    } else {
      memory.set(name, value);
    }
  }
  listeners.forEach((listener) => listener());
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  // another tab of the same browser
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The word kept under a name, as it changes. */
export function useKeptOnDevice(name: string): string | null {
  return useSyncExternalStore(listen, () => read(name));
}
