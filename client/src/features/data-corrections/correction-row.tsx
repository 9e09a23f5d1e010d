import type { ReactNode } from 'react';
import type { DataCorrectionView } from '@klubbat/shared/contracts/data-correction';
import { correctionOutcomeWords } from '@klubbat/shared/sentences/data-correction-sentences';
import { moment } from '../../lib/moment.js';

interface CorrectionRowProps {
  correction: DataCorrectionView;
  /** whose it is, or where it was asked */
  of: string;
  children?: ReactNode;
}

/** What was asked to be corrected, and what became of it. */
export function CorrectionRow({ correction: { wish, askedAt, settled }, of, children }: CorrectionRowProps) {
  return (
    <li className="stack stack--tight">
      <p>{wish}</p>
      <p className="quiet">
        {of}, {moment(askedAt)}. {settled === null && 'Väntar på svar.'}
      </p>
      {settled !== null && (
        <p>
          <strong>{correctionOutcomeWords[settled.outcome]}.</strong> {settled.answer}{' '}
          <span className="quiet">
            {settled.by}, {moment(settled.at)}
          </span>
        </p>
      )}
      {children}
    </li>
  );
}
