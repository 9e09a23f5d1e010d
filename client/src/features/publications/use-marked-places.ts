import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { Place } from './masks.js';

/** The part of a piece of text that is marked, as its place in the whole text. */
function markedOf(piece: HTMLElement, range: Range): Place | undefined {
  const letters = piece.firstChild;
  const path = piece.closest<HTMLElement>('[data-path]')?.dataset['path'];
  if (!(letters instanceof Text) || path === undefined || !range.intersectsNode(letters)) {
    return undefined;
  }
  const start = range.startContainer === letters ? range.startOffset : 0;
  const end = range.endContainer === letters ? range.endOffset : letters.length;
  const words = letters.data.slice(start, end);
  const from = Number(piece.dataset['from']) + start + (words.length - words.trimStart().length);
  const to = from + words.trim().length;
  return to > from ? { path, from, to } : undefined;
}

/**
 * What is marked inside an element, with a mouse, a finger or the keys, as places in the texts there: pieces with
 * `data-from` in texts with `data-path`. It stays when the mark is gone, for pressing a button may take it away; marking
 * elsewhere in the element, or pressing in it, takes its place.
 */
export function useMarkedPlaces(inside: RefObject<HTMLElement | null>): {
  marked: readonly Place[];
  forget: () => void;
} {
  const [marked, setMarked] = useState<readonly Place[]>([]);
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      const root = inside.current;
      if (
        root === null ||
        selection === null ||
        selection.rangeCount === 0 ||
        !root.contains(selection.anchorNode)
      ) {
        return;
      }
      const range = selection.getRangeAt(0);
      setMarked(
        range.collapsed
          ? []
          : [...root.querySelectorAll<HTMLElement>('[data-from]')].flatMap(
              (piece) => markedOf(piece, range) ?? [],
            ),
      );
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [inside]);
  const forget = useCallback(() => {
    setMarked([]);
    document.getSelection()?.removeAllRanges();
  }, []);
  return { marked, forget };
}
