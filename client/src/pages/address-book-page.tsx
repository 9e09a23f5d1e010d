import { AddressBrowser } from '../features/addresses/address-browser.js';
import { WithOrganisation } from '../features/register/with-organisation.js';
import { PageHeader } from '../ui/page-header.js';

export function AddressBookPage() {
  return (
    <WithOrganisation missing="Adressboken finns inte">
      {(organisation) => (
        <>
          <PageHeader
            title="Adressbok"
            crumbs={[
              { to: '/register', label: 'Register' },
              { to: `/register/organisation/${organisation.id}`, label: organisation.name },
            ]}
            lead="De som får utdrag, med sina officiella adresser. Ett namn i en paragraf som står här får adressen härifrån."
          />
          <AddressBrowser organisationId={organisation.id} />
        </>
      )}
    </WithOrganisation>
  );
}
