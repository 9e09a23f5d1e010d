import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import { organisationKindWords } from '@klubbat/shared/sentences/words';
import { organisationKinds } from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../lib/capital.js';
import { faultAt } from '../../lib/problem-error.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { ColourChoice } from './colour-choice.js';
import { organisationDocument, organisationLabels, storedOrganisation } from './organisation-document.js';
import { SettingsForm } from './settings-form.js';

const fieldId = (field: keyof typeof organisationLabels) => `organisation-${field}`;
const fields = Object.fromEntries(
  (['name', 'kind', 'registryEmail', 'accessibilityEmail', 'accessibilityPhone', 'colour'] as const).map(
    (field) => [field, { label: organisationLabels[field], id: fieldId(field) }],
  ),
);

/** What an organisation is called, who sends for it, and its colour. */
export function OrganisationSettings({ organisation }: { organisation: OrganisationView }) {
  return (
    <SettingsForm
      kind={organisationDocument}
      id={organisation.id}
      about={{
        title: `Inställningar för ${organisation.name}`,
        address: `/register/organisation/${organisation.id}`,
      }}
      stored={storedOrganisation(organisation)}
      fields={fields}
      isReadOnly={!organisation.permitted.includes('organisation.administer')}
    >
      {({ draft, change, error, isReadOnly }) => (
        <>
          <TextField
            id={fieldId('name')}
            label={organisationLabels.name}
            width="medium"
            value={draft.name}
            onChange={(name) => change({ name })}
            error={faultAt(error, 'name')}
          />
          <SelectField
            id={fieldId('kind')}
            label={organisationLabels.kind}
            width="medium"
            value={draft.kind}
            onChange={(kind) => change({ kind })}
            options={organisationKinds.map((value) => ({
              value,
              label: capital(organisationKindWords[value]),
            }))}
          />
          <TextField
            id={fieldId('registryEmail')}
            label={organisationLabels.registryEmail}
            description="Står som avsändare under protokollsutdrag som skickas."
            type="email"
            width="medium"
            value={draft.registryEmail}
            onChange={(registryEmail) => change({ registryEmail })}
            error={faultAt(error, 'registryEmail')}
          />
          <TextField
            id={fieldId('accessibilityEmail')}
            label={organisationLabels.accessibilityEmail}
            description="Visas för alla i tillgänglighetsredogörelsen. Lagen kräver att man kan höra av sig."
            type="email"
            width="medium"
            value={draft.accessibilityEmail}
            onChange={(accessibilityEmail) => change({ accessibilityEmail })}
            error={faultAt(error, 'accessibilityEmail')}
          />
          <TextField
            id={fieldId('accessibilityPhone')}
            label={organisationLabels.accessibilityPhone}
            type="tel"
            width="medium"
            value={draft.accessibilityPhone}
            onChange={(accessibilityPhone) => change({ accessibilityPhone })}
            error={faultAt(error, 'accessibilityPhone')}
          />
          <ColourChoice
            id={fieldId('colour')}
            label={organisationLabels.colour}
            value={draft.colour}
            onChange={(colour) => change({ colour })}
            error={faultAt(error, 'colour')}
            isReadOnly={isReadOnly}
          />
        </>
      )}
    </SettingsForm>
  );
}
