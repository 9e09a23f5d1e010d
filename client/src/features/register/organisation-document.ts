import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import { registerDoors } from '@klubbat/shared/contracts/register';
import { organisationKindWords } from '@klubbat/shared/sentences/words';
import type { OrganisationKind } from '@klubbat/shared/vocabulary/meeting-words';
import { documentKind } from '../../lib/autosave/documents.js';
import { fieldRules } from '../../lib/autosave/field-rules.js';
import type { Stored } from '../../lib/autosave/part-rules.js';
import { callAs } from '../../lib/autosave/save-call.js';
import { capital } from '../../lib/capital.js';
import { refuseMissing } from './refuse-missing.js';
import { readRegisterAnew, updateOrganisationInCache } from './register-cache.js';

/** An organisation's settings as fields hold them: what is missing is an empty text. */
export interface OrganisationDraft {
  name: string;
  kind: OrganisationKind;
  registryEmail: string;
  accessibilityEmail: string;
  accessibilityPhone: string;
  colour: string;
}

export const organisationLabels: Readonly<Record<keyof OrganisationDraft, string>> = {
  name: 'Namn',
  kind: 'Slag',
  registryEmail: 'Registrators e-post (frivilligt)',
  accessibilityEmail: 'E-post för brister i tillgänglighet (frivilligt)',
  accessibilityPhone: 'Telefon för brister i tillgänglighet (frivilligt)',
  colour: 'Färg',
};

const orNull = (typed: string) => (typed.trim() === '' ? null : typed.trim());

const rules = fieldRules<OrganisationDraft>({
  labels: organisationLabels,
  stored: (field, draft) => (field === 'colour' ? draft.colour.trim().toLowerCase() : draft[field].trim()),
  read: (field, draft) => (field === 'kind' ? capital(organisationKindWords[draft.kind]) : draft[field]),
});

export function storedOrganisation(organisation: OrganisationView): Stored<OrganisationDraft> {
  const { name, kind, version } = organisation;
  return {
    part: {
      name,
      kind,
      registryEmail: organisation.registryEmail ?? '',
      accessibilityEmail: organisation.accessibilityEmail ?? '',
      accessibilityPhone: organisation.accessibilityPhone ?? '',
      colour: organisation.colour ?? '',
    },
    version,
  };
}

/** Name, kind, address and colour of an organisation, saved as they are written. */
export const organisationDocument = documentKind<OrganisationDraft>({
  name: 'organisation',
  rules,
  read: async (id, person) => {
    const { organisations } = await callAs(registerDoors.organisations, person, {});
    return storedOrganisation(organisations.find((one) => one.id === id) ?? refuseMissing());
  },
  write: async (id, { part, base, version }, person) => {
    const all = {
      ...part,
      registryEmail: orNull(part.registryEmail),
      accessibilityEmail: orNull(part.accessibilityEmail),
      accessibilityPhone: orNull(part.accessibilityPhone),
      colour: orNull(part.colour),
    };
    const changed = rules.changed(part, base) as (keyof OrganisationDraft)[];
    const change = Object.fromEntries(changed.map((field) => [field, all[field]]));
    const body = { ...change, version };
    const saved = await callAs(registerDoors.updateOrganisation, person, { params: { id }, body });
    updateOrganisationInCache(saved);
    return storedOrganisation(saved);
  },
  onStopped: readRegisterAnew,
});
