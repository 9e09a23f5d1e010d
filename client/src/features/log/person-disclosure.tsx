import { Download } from 'lucide-react';
import { personalDataDoors } from '@klubbat/shared/contracts/personal-data';
import type { Action } from '@klubbat/shared/vocabulary/roles';
import { doorAddress } from '../../lib/call.js';
import { LinkButton } from '../../ui/link-button.js';
import { Permitted } from '../../ui/permitted.js';

interface PersonDisclosureProps {
  person: { id: string; organisationId: string; permitted: readonly Action[] };
}

/** All that is kept about a person, to be handed to her. */
export function PersonDisclosure({ person: { id, organisationId, permitted } }: PersonDisclosureProps) {
  const input = { params: { id }, query: { organisationId } };
  return (
    <Permitted by={permitted} action="person.disclose">
      <section className="stack">
        <h2>Registerutdrag</h2>
        <p>
          Allt som organisationen har om personen, att lämna till den det gäller (GDPR artikel 15). Att du
          hämtar det antecknas i loggen.
        </p>
        <div className="row">
          <LinkButton href={doorAddress(personalDataDoors.pdfOfPerson, input)} icon={Download} download>
            Registerutdrag som PDF
          </LinkButton>
          <LinkButton href={doorAddress(personalDataDoors.pageOfPerson, input)} icon={Download} download>
            Registerutdrag som webbsida
          </LinkButton>
          <LinkButton href={doorAddress(personalDataDoors.ofPerson, input)} icon={Download} download>
            Registerutdrag som JSON
          </LinkButton>
        </div>
      </section>
    </Permitted>
  );
}
