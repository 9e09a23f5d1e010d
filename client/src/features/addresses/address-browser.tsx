import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { addressDoors, type AddressView } from '@klubbat/shared/contracts/address';
import { addressKindWords } from '@klubbat/shared/sentences/address-sentences';
import { addressKinds } from '@klubbat/shared/vocabulary/address-kinds';
import { useAddressFilters } from '../../lib/address-state.js';
import { capital } from '../../lib/capital.js';
import { knownQuery } from '../../lib/known-query.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SearchField } from '../../ui/search-field.js';
import { SelectField } from '../../ui/select-field.js';
import { UnknownFilters } from '../../ui/unknown-filters.js';
import { Waiting } from '../../ui/waiting.js';
import { AddressList } from './address-list.js';
import { addressesQuery } from './addresses.queries.js';
import { EditAddress } from './edit-address.js';
import '../../ui/list-filter.css';

const filterNames = ['q', 'kind', 'time'] as const;

/** An organisation's address book: looked through, added to and changed. */
export function AddressBrowser({ organisationId }: { organisationId: string }) {
  const [asked, setFilters] = useAddressFilters(filterNames);
  const { known: filters, unknown } = knownQuery(addressDoors.list.query, asked);
  const book = useQuery(addressesQuery(organisationId, filters));
  const [open, setOpen] = useState<AddressView | 'new' | null>(null);
  const search = useCallback((q: string) => setFilters({ q }), [setFilters]);
  const filtered = Object.keys(filters).length > 0;
  const { addresses = [], total = 0, mayWrite = false } = book.data ?? {};
  return (
    <div className="stack stack--wide">
      {mayWrite && (
        <div className="row">
          <Button icon={Plus} onPress={() => setOpen('new')}>
            Lägg till i adressboken
          </Button>
          <LinkButton to={`/register/organisation/${organisationId}/adressbok/inlasning`}>
            Läs in en lista
          </LinkButton>
        </div>
      )}
      <search className="list-filter no-print">
        <SearchField placeholder="Namn, adress, anteckning" value={filters.q ?? ''} onChange={search} />
        <SelectField
          label="Sort"
          value={filters.kind ?? ''}
          onChange={(kind) => setFilters({ kind })}
          options={[
            { value: '', label: 'Alla' },
            ...addressKinds.map((value) => ({ value, label: capital(addressKindWords[value]) })),
          ]}
        />
        <SelectField
          label="Gäller"
          value={filters.time ?? ''}
          onChange={(time) => setFilters({ time })}
          options={[
            { value: '', label: 'Alla' },
            { value: 'current', label: 'Gäller i dag' },
            { value: 'not-current', label: 'Lagda åt sidan och andra' },
          ]}
        />
      </search>
      <UnknownFilters names={unknown} onClear={setFilters} />
      {book.isPending && <Waiting what="Hämtar adressboken" />}
      {book.isError && <ProblemNotice error={book.error} onRetry={() => void book.refetch()} />}
      {book.data !== undefined && addresses.length === 0 && (
        <EmptyState title={filtered ? 'Ingen i adressboken passar' : 'Adressboken är tom'}>
          <p>
            {filtered
              ? 'Ändra sökningen, eller rensa den för att se alla.'
              : 'Lägg till organisationer, funktioner och personer som får beslut, och grupper av dem.'}
          </p>
        </EmptyState>
      )}
      {addresses.length > 0 && (
        <AddressList addresses={addresses} {...(mayWrite ? { onOpen: setOpen } : {})} />
      )}
      {total > addresses.length && (
        <p className="quiet">{`${addresses.length} av ${total} visas. Sök för att hitta de andra.`}</p>
      )}
      {open !== null && (
        <EditAddress
          key={open === 'new' ? 'new' : open.id}
          organisationId={organisationId}
          address={open === 'new' ? undefined : (addresses.find(({ id }) => id === open.id) ?? open)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
