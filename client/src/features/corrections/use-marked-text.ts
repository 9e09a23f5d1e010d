import { useEffect, useRef, useState, type RefObject } from 'react';

/** What stands before a point, which the browser puts on a line of its own. */
const LABEL = /^(\S{1,4}[.)]|[•–-])\n/gmu;

/** A text as it was marked on screen, with its lines; spaces that hold an amount together become usual ones. */
const plain = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
    .replace(LABEL, '$1 ');

/** What was last marked inside an element; it stays when the mark is gone, for pressing a button may take it away. */
export function useMarkedText<E extends HTMLElement>(): { inside: RefObject<E | null>; marked: string } {
  const inside = useRef<E>(null);
  const [marked, setMarked] = useState('');
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      const text = plain(selection?.toString() ?? '');
      if (text !== '' && selection !== null && inside.current?.contains(selection.anchorNode) === true) {
        setMarked(text);
      }
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  return { inside, marked };
}
