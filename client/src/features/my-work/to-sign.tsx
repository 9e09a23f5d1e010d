import type { z } from 'zod';
import type { adjustmentDoors } from '@klubbat/shared/contracts/adjustment';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { signerCapacityWords } from '@klubbat/shared/sentences/words';
import { moment } from '../../lib/moment.js';
import { LinkButton } from '../../ui/link-button.js';
import './to-sign.css';

export type MyAdjustment = z.output<typeof adjustmentDoors.mine.reply>['adjustments'][number];

function whoIsLeft({ signers }: MyAdjustment): string {
  const others = signers.filter(({ me, required, signedAt }) => !me && required && signedAt === null);
  const names = new Set(others.map(({ name }) => name));
  return names.size === 0 ? 'Bara din underskrift återstår.' : `Återstår även: ${[...names].join(', ')}.`;
}

/** What waits for my signature: each with the one thing to do. */
export function ToSign({ adjustments }: { adjustments: readonly MyAdjustment[] }) {
  return (
    <ul className="to-sign">
      {adjustments.map((adjustment, index) => {
        const mine = adjustment.signers.filter(({ me, signedAt }) => me && signedAt === null);
        const as = [...new Set(mine.map((signer) => signerCapacityWords[signer.as]))].join(' och ');
        return (
          <li key={adjustment.id} className="to-sign__row">
            <div className="to-sign__what">
              <h3>
                {adjustment.board}, {weekdayDate(adjustment.date)}
              </h3>
              <p>
                {adjustment.paragraphsLabel} som {as}
                {adjustment.immediate ? ', omedelbar justering' : ''}
              </p>
              <p className="quiet small">
                {whoIsLeft(adjustment)}
                {adjustment.sentAt !== null && ` Skickat ${moment(adjustment.sentAt)}.`}
              </p>
            </div>
            <LinkButton to={`/justera/${adjustment.id}`} variant={index === 0 ? 'primary' : 'secondary'}>
              Läs och justera
              <span className="visually-hidden">
                {' '}
                {adjustment.board} {adjustment.date}
              </span>
            </LinkButton>
          </li>
        );
      })}
    </ul>
  );
}
