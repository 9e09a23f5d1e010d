import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import { SelectField } from '../../ui/select-field.js';

interface OrganisationChoiceProps {
  organisations: readonly OrganisationView[];
  value: string;
  onChange: (organisationId: string) => void;
}

/** Whose register is shown; nothing to choose where there is only one. */
export function OrganisationChoice({ organisations, value, onChange }: OrganisationChoiceProps) {
  if (organisations.length < 2) {
    return null;
  }
  return (
    <SelectField
      label="Organisation"
      width="medium"
      value={value}
      onChange={onChange}
      options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
