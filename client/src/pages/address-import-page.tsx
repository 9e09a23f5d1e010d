import { AddressImportForm } from '../features/addresses/address-import-form.js';
import { WithOrganisation } from '../features/register/with-organisation.js';
import { PageHeader } from '../ui/page-header.js';

/** The address book of an organisation filled from a list. */
export function AddressImportPage() {
  return (
    <WithOrganisation missing="Adressboken finns inte">
      {({ id, name }) => (
        <>
          <PageHeader
            title="Läs in adresser"
            crumbs={[
              { to: '/register', label: 'Register' },
              { to: `/register/organisation/${id}`, label: name },
              { to: `/register/organisation/${id}/adressbok`, label: 'Adressbok' },
            ]}
            lead="Hela listan läses in, eller ingenting. Du ser först vad som händer med varje rad."
          />
          <AddressImportForm organisationId={id} />
        </>
      )}
    </WithOrganisation>
  );
}
