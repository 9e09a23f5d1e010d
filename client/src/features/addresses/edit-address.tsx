import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { AddressView } from '@klubbat/shared/contracts/address';
import { addressKindWords } from '@klubbat/shared/sentences/address-sentences';
import { addressKinds, type AddressKind } from '@klubbat/shared/vocabulary/address-kinds';
import { capital } from '../../lib/capital.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { PeopleField } from '../../ui/people-field.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { addressesQuery, useAddAddress, useUpdateAddress } from './addresses.queries.js';

interface EditAddressProps {
  organisationId: string;
  /** left out: a new one */
  address: AddressView | undefined;
  onClose: () => void;
}

const given = (typed: string) => (typed.trim() === '' ? null : typed.trim());

/** One line of the address book. A group has members instead of an address. */
export function EditAddress({ organisationId, address, onClose }: EditAddressProps) {
  const add = useAddAddress();
  const update = useUpdateAddress();
  const others = useQuery(addressesQuery(organisationId, { time: 'current' }));
  const [kind, setKind] = useState<AddressKind>(address?.kind ?? 'organisation');
  const [name, setName] = useState(address?.name ?? '');
  const [email, setEmail] = useState(address?.email ?? '');
  const [note, setNote] = useState(address?.note ?? '');
  const [from, setFrom] = useState(address?.from ?? '');
  const [until, setUntil] = useState(address?.until ?? '');
  const [putAside, setPutAside] = useState(address?.putAside ?? false);
  const [members, setMembers] = useState(address?.members.map(({ id }) => id) ?? []);
  // what one began with: whoever saves over another is told
  const [version] = useState(address?.version ?? 0);
  const isGroup = kind === 'group';
  const error = add.error ?? update.error;
  const options = [
    ...(others.data?.addresses ?? []).filter(({ id }) => id !== address?.id),
    ...(address?.members ?? []).filter(({ id }) => others.data?.addresses.every((one) => one.id !== id)),
  ].map((one) => ({ key: one.id, name: one.name, note: one.email ?? addressKindWords[one.kind] }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = {
      kind,
      name,
      email: isGroup ? null : given(email),
      note: given(note),
      from: given(from),
      until: given(until),
      putAside,
      ...(isGroup ? { members } : {}),
    };
    if (address === undefined) {
      add.mutate({ params: { id: organisationId }, body }, { onSuccess: onClose });
    } else {
      update.mutate({ params: { id: address.id }, body: { ...body, version } }, { onSuccess: onClose });
    }
  };
  const kinds = addressKinds.filter(
    (value) => address === undefined || (value === 'group') === (address.kind === 'group'),
  );
  return (
    <Dialog
      title={address === undefined ? 'Lägg till i adressboken' : `Ändra ${address.name}`}
      isOpen
      onClose={onClose}
    >
      <form className="stack" onSubmit={submit} noValidate>
        <FaultSummary error={error} />
        <SelectField
          label="Sort"
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: capital(addressKindWords[value]) }))}
        />
        <TextField
          label="Namn"
          description="Som det skrivs i paragraferna: samma namn får adressen härifrån."
          value={name}
          onChange={setName}
          error={faultAt(error, 'name')}
          isRequired
        />
        {isGroup ? (
          <PeopleField
            label="Medlemmar"
            description="Andra i adressboken, också grupper."
            options={options}
            value={members}
            onChange={setMembers}
          />
        ) : (
          <TextField
            label="E-post"
            type="email"
            value={email}
            onChange={setEmail}
            error={faultAt(error, 'email')}
            isRequired
          />
        )}
        <TextArea
          label="Anteckning"
          description="Kan lämnas tomt."
          value={note}
          onChange={setNote}
          error={faultAt(error, 'note')}
        />
        <div className="form-pair">
          <DateField
            label="Gäller från (frivilligt)"
            value={from}
            onChange={setFrom}
            error={faultAt(error, 'from')}
          />
          <DateField
            label="Till och med (frivilligt)"
            value={until}
            onChange={setUntil}
            error={faultAt(error, 'until')}
          />
        </div>
        <Checkbox isSelected={putAside} onChange={setPutAside}>
          Lägg åt sidan: den står kvar, men föreslås inte och får inga utskick
        </Checkbox>
        <div className="row">
          <Button type="submit" variant="primary" isPending={add.isPending || update.isPending}>
            Spara
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </div>
      </form>
    </Dialog>
  );
}
