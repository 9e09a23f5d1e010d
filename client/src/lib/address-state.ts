import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/*
 * What a list shows is kept in its address, so that it can be mailed, and is the same when one comes back.
 */

/** Filters by name, as read from the address; setting one goes back to the first page. */
export function useAddressFilters<K extends string>(
  names: readonly K[],
): [Partial<Record<K, string>>, (changes: Partial<Record<K, string>>) => void] {
  const [search, setSearch] = useSearchParams();
  const filters: Partial<Record<K, string>> = {};
  for (const name of names) {
    const value = search.get(name);
    if (value !== null && value !== '') {
      filters[name] = value;
    }
  }
  const change = useCallback(
    (changes: Partial<Record<K, string>>) => {
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          after.delete('page');
          for (const [name, value] of Object.entries(changes) as [K, string | undefined][]) {
            if (value === undefined || value === '') {
              after.delete(name);
            } else {
              after.set(name, value);
            }
          }
          return after;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [setSearch],
  );
  return [filters, change];
}

/** The page of a list by its opaque mark in the address, and the way to another: Back leads to the page before. */
export function useAddressPage(): { page: string | undefined; turnTo: (mark: string) => void } {
  const [search, setSearch] = useSearchParams();
  return {
    page: search.get('page') ?? undefined,
    turnTo: (mark) => {
      setSearch((before) => {
        const there = new URLSearchParams(before);
        there.set('page', mark);
        return there;
      });
    },
  };
}
