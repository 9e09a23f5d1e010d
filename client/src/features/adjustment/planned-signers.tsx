import type { z } from 'zod';
import type { adjustmentDoors } from '@klubbat/shared/contracts/adjustment';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { signerCapacityWords } from '@klubbat/shared/sentences/words';
import './adjustment.css';

type Planned = z.output<typeof adjustmentDoors.readiness.reply>['signers'];

/** Who will sign, as what and for which §§. */
export function PlannedSigners({ signers }: { signers: Planned }) {
  if (signers.length === 0) {
    return null;
  }
  return (
    <div className="stack stack--tight">
      <p>De här skriver under:</p>
      <ul className="planned-signers">
        {signers.map(({ personKey, name, as, required, paragraphs }) => (
          <li key={`${personKey} ${as}`}>
            {name}, {signerCapacityWords[as]}, {printParagraphs(paragraphs)}
            {!required && <span className="quiet"> (justeringen väntar inte på den här underskriften)</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
