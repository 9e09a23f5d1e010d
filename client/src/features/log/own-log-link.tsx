import { Download } from 'lucide-react';
import { personalDataDoors } from '@klubbat/shared/contracts/personal-data';
import { doorAddress } from '../../lib/call.js';
import { LinkButton } from '../../ui/link-button.js';

/** The way to what the log tells of oneself, and to all that is kept about one. */
export function OwnLogLink() {
  return (
    <section className="stack" id="logg">
      <h2>Dina uppgifter</h2>
      <p>
        Se vem som har ändrat eller läst dina uppgifter, och hämta allt som finns om dig (registerutdrag, GDPR
        artikel 15). I utdraget står också hur du får det rättat som är fel.
      </p>
      <div className="row">
        <LinkButton to="/konto/logg">Min logg</LinkButton>
        <LinkButton href={doorAddress(personalDataDoors.ownPdf, {})} icon={Download} download>
          Registerutdrag som PDF
        </LinkButton>
        <LinkButton href={doorAddress(personalDataDoors.ownPage, {})} icon={Download} download>
          Registerutdrag som webbsida
        </LinkButton>
        <LinkButton href={doorAddress(personalDataDoors.own, {})} icon={Download} download>
          Registerutdrag som JSON
        </LinkButton>
      </div>
    </section>
  );
}
