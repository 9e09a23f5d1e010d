import { now } from '../clock.js';
import { useEffect, useSyncExternalStore, type Dispatch, type SetStateAction } from 'react';
import type { About, DocumentKind, DocumentState, LiveDocument } from './live-document.js';
import { documentsEdition, leaveDocument, onDocumentsChange, openDocument } from './documents.js';
import type { Choice, PlaceTexts, Stored } from './part-rules.js';
import type { Other, Writing } from './writing.js';

export type SaveStatus = 'saved' | 'saving' | 'waiting' | 'signed-out' | 'refused' | 'conflict';

export interface OpenPlace extends PlaceTexts {
  place: string;
}

export interface OpenDocument<T> {
  draft: T;
  setDraft: Dispatch<SetStateAction<T>>;
  status: SaveStatus;
  /** false: what is unsaved stands in this page alone */
  onDevice: boolean;
  /** ms since 1970; null when nothing has been saved from here */
  savedAt: number | null;
  /** what the server refuses, until it is written otherwise */
  fault: unknown;
  /** who has changed the same places, and both texts */
  other: Other | undefined;
  clashes: OpenPlace[];
  settle: (place: string, choice: Choice) => void;
  /** whose changes have been joined with these */
  joined: Other | null;
  saveNow: () => void;
  /** as it is at this moment, whatever was last shown */
  current: () => Pick<Writing<T>, 'base' | 'draft' | 'flight'>;
  /**
   * Takes in what was read, and calls its rows as the server does: `rename` is given what is held here and what the server
   * holds. False: it is older or newer than what is held here, and is to be read again.
   */
  takeIn: (stored: Stored<T>, rename: (part: T, base: T) => T) => boolean;
}

function statusOf<T>({ writing, unsaved }: DocumentState<T>): SaveStatus {
  const { trouble, refused, held, flight, save } = writing;
  if (trouble === 'signed-out') {
    return 'signed-out';
  }
  if (trouble === 'unreachable') {
    return 'waiting';
  }
  if (!unsaved) {
    return 'saved';
  }
  if (flight === null && save === null && (held !== null || refused !== null)) {
    return held === null ? 'refused' : 'conflict';
  }
  return 'saving';
}

/**
 * A part that is saved while it is written. `stored` is what the page has read: whenever it has become newer than
 * what was started from, it is taken in.
 */
export function useDocument<T>(
  kind: DocumentKind<T>,
  id: string,
  about: About,
  stored: Stored<T>,
): OpenDocument<T> {
  useSyncExternalStore(onDocumentsChange, documentsEdition);
  const document: LiveDocument<T> = openDocument(kind, id, about, stored);
  const state = useSyncExternalStore(document.subscribe, document.state);
  useEffect(() => document.tell({ type: 'seen', stored }));
  useEffect(() => () => leaveDocument(kind.name, id), [kind, id]);
  const { writing, onDevice } = state;
  return {
    draft: writing.draft,
    setDraft: (change) => {
      const before = document.state().writing.draft;
      const draft = typeof change === 'function' ? (change as (before: T) => T)(before) : change;
      document.tell({ type: 'typed', draft, now: now() });
    },
    status: statusOf(state),
    onDevice,
    savedAt: writing.savedAt,
    fault: writing.refused?.fault ?? null,
    other: writing.held?.other,
    clashes: (writing.held?.places ?? []).map((place) => ({
      place,
      ...kind.rules.texts(writing.draft, writing.base.part, place),
    })),
    settle: (place, choice) => document.tell({ type: 'settled', place, choice, now: now() }),
    joined: writing.joined,
    saveNow: () => document.tell({ type: 'hurry', now: now() }),
    current: () => document.state().writing,
    takeIn: (read, rename) => {
      document.tell({ type: 'seen', stored: read });
      const { base } = document.state().writing;
      if (base.version !== read.version) {
        return false;
      }
      document.tell({ type: 'renamed', rename: (part) => rename(part, base.part) });
      return true;
    },
  };
}
