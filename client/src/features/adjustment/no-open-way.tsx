import { Link } from 'react-router';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { anyOfMethods } from '@klubbat/shared/sentences/method-off-sentences';
import { signInMethods } from '@klubbat/shared/vocabulary/signature-methods';

/** Who has none of the ways that the organisation takes is told which they are, and where one is added. */
export function NoOpenWay({ switchedOff }: Pick<AdjustmentView, 'switchedOff'>) {
  const open = signInMethods.filter((method) => !switchedOff.includes(method));
  return (
    <p>
      Här skriver man under {anyOfMethods(open)}. Lägg till det på <Link to="/konto">Mitt konto</Link> och kom
      tillbaka hit.
    </p>
  );
}
