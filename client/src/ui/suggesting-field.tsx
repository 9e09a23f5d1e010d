import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import './people-field.css';

export interface Suggestion {
  key: string;
  name: string;
  note?: string | undefined;
}

interface SuggestingFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** what fits what is written, the likeliest first */
  suggestions: readonly Suggestion[];
  onChoose: (key: string) => void;
}

/** A text that may be anything, with what is known offered while one writes: arrows and Enter take one, Esc none. */
export function SuggestingField({ label, value, onChange, suggestions, onChoose }: SuggestingFieldProps) {
  return (
    <div className="people-field field">
      <ComboBox
        inputValue={value}
        onInputChange={onChange}
        selectedKey={null}
        onSelectionChange={(key) => {
          if (key !== null) {
            onChoose(String(key));
          }
        }}
        allowsCustomValue
        menuTrigger="input"
        items={suggestions.map((one) => ({ ...one, id: one.key }))}
        defaultFilter={() => true}
      >
        <Label className="field__label">{label}</Label>
        <Input />
        <Popover className="people-field__popover">
          <ListBox<Suggestion & { id: string }> className="people-field__list">
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
