import type { AddressView } from '@klubbat/shared/contracts/address';
import { addressKindWords } from '@klubbat/shared/sentences/address-sentences';
import { capital } from '../../lib/capital.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';

interface AddressListProps {
  addresses: readonly AddressView[];
  /** left out: they may only be read */
  onOpen?: (address: AddressView) => void;
}

/** `13 adresser` */
function reach({ kind, email, mailboxes }: AddressView): string {
  return kind === 'group' ? `${mailboxes} ${mailboxes === 1 ? 'adress' : 'adresser'}` : (email ?? '');
}

function standing({ current, putAside, from, until }: AddressView): string | undefined {
  if (current) {
    return undefined;
  }
  return putAside ? 'lagd åt sidan' : `gäller ${[from ?? '', until ?? ''].join('–')}`;
}

/** Lines of an address book. */
export function AddressList({ addresses, onOpen }: AddressListProps) {
  const columns: Column<AddressView>[] = [
    {
      key: 'name',
      heading: 'Namn',
      rowHeading: true,
      cell: (address) => (
        <>
          {address.name}
          {standing(address) !== undefined && <span className="quiet small"> {standing(address)}</span>}
        </>
      ),
    },
    { key: 'kind', heading: 'Sort', cell: ({ kind }) => capital(addressKindWords[kind]) },
    {
      key: 'email',
      heading: 'Skickas till',
      cell: (address) => (
        <>
          {reach(address)}
          {address.members.length > 0 && (
            <span className="quiet small"> {address.members.map(({ name }) => name).join(', ')}</span>
          )}
        </>
      ),
    },
    { key: 'note', heading: 'Anteckning', cell: ({ note }) => note ?? '' },
  ];
  if (onOpen !== undefined) {
    columns.push({
      key: 'change',
      heading: 'Ändra',
      quietHeading: true,
      align: 'right',
      cell: (address) => (
        <Button variant="quiet" aria-label={`Ändra ${address.name}`} onPress={() => onOpen(address)}>
          Ändra
        </Button>
      ),
    });
  }
  return <DataTable caption="Adressboken" columns={columns} rows={addresses} rowKey={({ id }) => id} />;
}
