import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePause } from '../../lib/use-pause.js';
import { SuggestingField } from '../../ui/suggesting-field.js';
import { suggestedAddressesQuery } from './dispatch.queries.js';

const PAUSE_IN_WRITING = 200;
const MOST_SUGGESTED = 8;

interface Mailbox {
  name: string;
  email: string;
}

interface RecipientNameProps {
  label: string;
  organisationId: string;
  value: string;
  onChange: (name: string) => void;
  /** of a group one for each member */
  onChoose: (mailboxes: Mailbox[]) => void;
}

/** The name of a recipient, with those of the address book offered while it is written. */
export function RecipientName({ label, organisationId, value, onChange, onChoose }: RecipientNameProps) {
  // what was proposed is not looked up: only what is written here
  const [written, setWritten] = useState('');
  const sought = usePause(written.trim(), PAUSE_IN_WRITING);
  // at hand before the first letter: a list that comes later does not open by itself
  const book = useQuery(suggestedAddressesQuery(organisationId, ''));
  const isLarge = book.data !== undefined && book.data.total > book.data.addresses.length;
  const found = useQuery({
    ...suggestedAddressesQuery(organisationId, sought),
    enabled: isLarge && sought !== '',
  });
  const words = written.trim().toLocaleLowerCase('sv').split(/\s+/);
  const addresses =
    written.trim() === ''
      ? []
      : [...(found.data?.addresses ?? []), ...(book.data?.addresses ?? [])].filter(
          ({ id, name, email }, index, all) =>
            all.findIndex((one) => one.id === id) === index &&
            words.every((word) => `${name} ${email ?? ''}`.toLocaleLowerCase('sv').includes(word)),
        );
  const offered = addresses
    .flatMap(({ id, name, email, members }) => {
      const mailboxes = email === null ? members : [{ name, email }];
      const known = mailboxes.flatMap((one) =>
        one.email === null ? [] : [{ name: one.name, email: one.email }],
      );
      // a group of groups is asked for by its name: the address book resolves it when it is sent
      return known.length === 0 || known.length < mailboxes.length
        ? []
        : [{ key: id, name, note: email ?? `${known.length} mottagare`, mailboxes: known }];
    })
    .slice(0, MOST_SUGGESTED);
  return (
    <SuggestingField
      label={label}
      value={value}
      onChange={(name) => {
        setWritten(name);
        onChange(name);
      }}
      suggestions={offered}
      onChoose={(key) => {
        const chosen = offered.find((one) => one.key === key);
        if (chosen !== undefined) {
          setWritten('');
          onChoose(chosen.mailboxes);
        }
      }}
    />
  );
}
