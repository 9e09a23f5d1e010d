import { useEffect, useState } from 'react';
import type { KnownPerson } from '@klubbat/shared/rules/name-slips';
import type { TextPeople } from './text-editor-props.js';

interface FoundPerson extends KnownPerson {
  /** why one may not be the right one */
  note?: string | undefined;
}

/** While somebody types nobody is asked; this long a pause is one. */
const PAUSE = 150;
const NOBODY: readonly FoundPerson[] = [];

/** Who fits these letters: those of the meeting at once, and then those of the register. */
export function useFoundPeople(
  people: TextPeople | undefined,
  query: string | undefined,
): readonly FoundPerson[] {
  const [fetched, setFetched] = useState<{ query: string; found: readonly KnownPerson[] }>();
  const find = people?.find;
  useEffect(() => {
    if (find === undefined || query === undefined || query.trim() === '') {
      return undefined;
    }
    let isOver = false;
    const timer = setTimeout(() => {
      // without the net those of the meeting are offered
      find(query.trim()).then(
        (found) => isOver || setFetched({ query, found }),
        () => undefined,
      );
    }, PAUSE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [find, query]);
  if (people === undefined || query === undefined) {
    return NOBODY;
  }
  const letters = query.trim().toLocaleLowerCase('sv').split(' ');
  const here = people.here.filter(({ name }) => {
    const words = name.toLocaleLowerCase('sv');
    return letters.every((part) => words.includes(part));
  });
  const names = new Set(here.map(({ name }) => name));
  const elsewhere = fetched?.query === query ? fetched.found.filter(({ name }) => !names.has(name)) : [];
  return [...here, ...elsewhere.map((person) => ({ ...person, note: 'ur registret' }))];
}
