import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import './people-field.css';

export interface PersonOption {
  key: string;
  /** `Anna Ek (S)` */
  name: string;
  /** why one may not be the right one: `tjänstgör inte` */
  note?: string | undefined;
}

export interface PeopleFieldProps {
  label: string;
  /** in the order in which they are offered: the likeliest first */
  options: readonly PersonOption[];
  value: readonly string[];
  onChange: (keys: string[]) => void;
  description?: string | undefined;
  /** true: one person at most; another one takes the place */
  single?: boolean;
}

/** People chosen by typing a part of a name: Enter takes the first, Backspace in the empty field takes the last away. */
export function PeopleField({
  label,
  options,
  value,
  onChange,
  description,
  single = false,
}: PeopleFieldProps) {
  const [text, setText] = useState('');
  const aboutId = useId();
  const sought = text.trim().toLocaleLowerCase('sv');
  const found = options.filter(
    ({ key, name }) => !value.includes(key) && name.toLocaleLowerCase('sv').includes(sought),
  );
  const nameOf = (key: string) => options.find((one) => one.key === key)?.name ?? key;
  const remove = (key: string) => onChange(value.filter((one) => one !== key));
  return (
    <div className="people-field field">
      <ComboBox
        inputValue={text}
        onInputChange={setText}
        selectedKey={null}
        onSelectionChange={(key) => {
          if (key !== null) {
            onChange(single ? [String(key)] : [...value, String(key)]);
            setText('');
          }
        }}
        menuTrigger="input"
        items={found.map((option) => ({ ...option, id: option.key }))}
        defaultFilter={() => true}
        allowsEmptyCollection={sought !== ''}
        {...(description === undefined ? {} : { 'aria-describedby': aboutId })}
      >
        <Label className="field__label">{label}</Label>
        {description !== undefined && (
          <p className="field__about" id={aboutId}>
            {description}
          </p>
        )}
        {value.length > 0 && (
          <ul className="people-field__chosen" aria-label={`Valda: ${label}`}>
            {value.map((key) => (
              <li key={key}>
                {nameOf(key)}
                <button
                  type="button"
                  className="people-field__remove"
                  aria-label={`Ta bort ${nameOf(key)}`}
                  onClick={() => remove(key)}
                >
                  <X size={16} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        )}
        <Input
          placeholder={value.length === 0 ? 'Skriv ett namn' : single ? 'Byt person' : 'En till'}
          onKeyDown={(event) => {
            const last = value.at(-1);
            const [first] = found;
            if (event.key === 'Backspace' && text === '' && last !== undefined) {
              remove(last);
            }
            // Enter with nothing marked takes the first: who types a name does not walk a list
            const marked = event.currentTarget.getAttribute('aria-activedescendant');
            if (event.key === 'Enter' && sought !== '' && first !== undefined && !marked) {
              event.preventDefault();
              onChange(single ? [first.key] : [...value, first.key]);
              setText('');
            }
          }}
        />
        <Popover className="people-field__popover">
          <ListBox<PersonOption & { id: string }>
            className="people-field__list"
            renderEmptyState={() => <span className="people-field__none">Ingen heter så</span>}
          >
            {({ id, name, note }) => (
              <ListBoxItem id={id} textValue={name} className="people-field__option">
                {name}
                {note !== undefined && <span className="quiet small"> {note}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}
