import { BookOpen, FileText } from 'lucide-react';
import { itemLinkDoors } from '@klubbat/shared/contracts/item-link';
import { doorAddress } from '../../lib/call.js';
import { LinkButton } from '../../ui/link-button.js';

/** The chosen §§ of a case in one file, each word for word as in its own protocol. */
export function CaseExtract({ chosen }: { chosen: readonly string[] }) {
  if (chosen.length === 0) {
    return (
      <p className="quiet no-print">
        Välj paragrafer för att få dem i ett gemensamt protokollsutdrag, med bokmärken för varje organ.
      </p>
    );
  }
  const items = chosen.join(',');
  return (
    <div className="row no-print" role="group" aria-label="Gemensamt protokollsutdrag">
      <span role="status">
        {chosen.length === 1 ? '1 paragraf vald' : `${chosen.length} paragrafer valda`}
      </span>
      <LinkButton href={doorAddress(itemLinkDoors.extract, { query: { items } })} icon={FileText} newTab>
        Öppna utdraget som PDF
      </LinkButton>
      <LinkButton to={`/arenden/utdrag?paragrafer=${items}`} variant="quiet" icon={BookOpen}>
        Läs på skärmen
      </LinkButton>
    </div>
  );
}
