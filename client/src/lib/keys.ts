import { useEffect, useSyncExternalStore } from 'react';

/*
 * The one list of keys: what is bound is in it, and the help shows it, so that it cannot lie. Keys never act while
 * somebody types, and a dialog on top has the keyboard for itself.
 */

export interface KeyBinding {
  /** `?`, `ctrl+k`; after one another `g s` */
  keys: string;
  /** what it does: `Öppna sökningen` */
  label: string;
  act: () => void;
}

/** How long the second key of two is waited for. */
const SEQUENCE = 1_500;

let bound: readonly KeyBinding[] = [];
const listeners = new Set<() => void>();

function put(next: readonly KeyBinding[]): void {
  bound = next;
  listeners.forEach((listener) => listener());
}

/** Binds keys while the component is on the page. `bindings` must be stable: a constant, or memoised. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  useEffect(() => {
    put([...bound, ...bindings]);
    return () => put(bound.filter((binding) => !bindings.includes(binding)));
  }, [bindings]);
}

/** What is bound now. */
export function useBoundKeys(): readonly KeyBinding[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => bound,
  );
}

const TYPING = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';
/** Types in a word at a time to find one: letters are theirs. */
const FINDS_BY_LETTER = '[role="menu"], [role="listbox"], [role="grid"], [role="tree"]';
const ON_TOP = '[role="dialog"], [role="alertdialog"]';

function isForeign({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(`${TYPING}, ${FINDS_BY_LETTER}`) !== null;
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
}

/**
 * Listens to the keyboard for all bindings.
 * @param single false: only combinations with Ctrl act (WCAG 2.1.4: single keys can be switched off)
 */
export function listenToKeys(single: () => boolean): () => void {
  let before: { key: string; at: number } | undefined;
  const hear = (event: KeyboardEvent) => {
    if (
      event.defaultPrevented ||
      event.isComposing ||
      event.altKey ||
      document.querySelector(ON_TOP) !== null
    ) {
      return;
    }
    const name = nameOf(event);
    const combined = name.startsWith('ctrl+');
    if (!combined && (isForeign(event) || !single())) {
      return;
    }
    const first = before !== undefined && event.timeStamp - before.at < SEQUENCE ? before.key : undefined;
    const hit =
      bound.find(({ keys }) => keys === `${first ?? ''} ${name}`) ?? bound.find(({ keys }) => keys === name);
    before = hit === undefined && !event.repeat ? { key: name, at: event.timeStamp } : undefined;
    if (hit !== undefined) {
      event.preventDefault();
      hit.act();
    }
  };
  document.addEventListener('keydown', hear);
  return () => document.removeEventListener('keydown', hear);
}
