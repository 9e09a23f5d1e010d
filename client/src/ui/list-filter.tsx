import { useCallback, type ReactNode } from 'react';
import { Button } from './button.js';
import { SearchField } from './search-field.js';
import './list-filter.css';

interface ListFilterProps<F extends { q?: string | undefined }> {
  /** what is chosen, by name; nothing else is in it */
  filters: F;
  onChange: (changes: Partial<Record<keyof F, string>>) => void;
  /** what the search looks in */
  placeholder: string;
  /** the other fields */
  children: ReactNode;
}

/** What a list is narrowed by: a search, which works while one types, the fields, and a way to clear all of it. */
export function ListFilter<F extends { q?: string | undefined }>({
  filters,
  onChange,
  placeholder,
  children,
}: ListFilterProps<F>) {
  const search = useCallback((q: string) => onChange({ q } as Partial<Record<keyof F, string>>), [onChange]);
  const names = Object.keys(filters) as (keyof F)[];
  const clear = () =>
    onChange(Object.fromEntries(names.map((name) => [name, ''])) as Partial<Record<keyof F, string>>);
  return (
    <search className="list-filter no-print">
      <SearchField placeholder={placeholder} value={filters.q ?? ''} onChange={search} />
      {children}
      {names.length > 0 && (
        <Button variant="quiet" onPress={clear}>
          Rensa
        </Button>
      )}
    </search>
  );
}
