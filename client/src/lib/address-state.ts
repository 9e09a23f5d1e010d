import { useCallback } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';

/*
 * What a list shows is kept in its address, so that it can be mailed, and is the same when one comes back.
 */

interface EarlierPages {
  /** the marks of the pages before this one; the first page has none and is the empty string */
  earlier: readonly string[];
}

function isEarlier(state: unknown): state is EarlierPages {
  return typeof state === 'object' && state !== null && 'earlier' in state && Array.isArray(state.earlier);
}

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

/** The page of a list by its opaque mark in the address, and the ways to its neighbours. */
export function useAddressPage(): {
  page: string | undefined;
  next: (mark: string) => void;
  previous: (() => void) | undefined;
} {
  const [search] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const page = search.get('page') ?? undefined;
  const earlier = isEarlier(location.state) ? location.state.earlier : [];
  const go = (mark: string, state: EarlierPages) => {
    const there = new URLSearchParams(search);
    there.delete('page');
    if (mark !== '') {
      there.set('page', mark);
    }
    void navigate({ search: there.toString() }, { state });
  };
  return {
    page,
    next: (mark) => go(mark, { earlier: [...earlier, page ?? ''] }),
    previous:
      page === undefined ? undefined : () => go(earlier.at(-1) ?? '', { earlier: earlier.slice(0, -1) }),
  };
}
