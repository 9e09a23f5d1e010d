import { Button } from './button.js';
import { Notice } from './notice.js';

/** What the filters of all lists are called where one of them cannot be used. */
const labels: Readonly<Record<string, string>> = {
  q: 'sökningen',
  organisationId: 'organisationen',
  boardId: 'organet',
  state: 'läget',
  role: 'rollen',
  time: 'uppdragens tid',
  from: 'första dagen',
  to: 'sista dagen',
};

const list = new Intl.ListFormat('sv-SE');

interface UnknownFiltersProps {
  names: readonly string[];
  /** takes them out of the address */
  onClear: (changes: Record<string, string>) => void;
}

/** Tells that the address asked for something that cannot be understood, above the list without it. */
export function UnknownFilters({ names, onClear }: UnknownFiltersProps) {
  if (names.length === 0) {
    return null;
  }
  return (
    <Notice kind="warning" title="En del av adressen går inte att förstå" announce>
      <p>Listan visas utan {list.format(names.map((name) => labels[name] ?? name))}.</p>
      <div>
        <Button onPress={() => onClear(Object.fromEntries(names.map((name) => [name, ''])))}>
          Ta bort ur adressen
        </Button>
      </div>
    </Notice>
  );
}
