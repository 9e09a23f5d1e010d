import type { ReactNode } from 'react';
import type { SittingView } from '@klubbat/shared/contracts/sitting';
import { clock } from '@klubbat/shared/sentences/dates';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { useAdjourn } from './sitting.queries.js';

interface AdjournButtonProps {
  sitting: SittingView;
  adjourning: ReturnType<typeof useAdjourn>;
  onPress: () => void;
  /** beside it: the end of the meeting */
  children?: ReactNode;
}

/** Breaks the meeting off for a while, and takes it up again. */
export function AdjournButton({ sitting, adjourning, onPress, children }: AdjournButtonProps) {
  const { adjournedSince } = sitting;
  return (
    <div className="stack stack--tight">
      {adjourning.error !== null && <ProblemNotice error={adjourning.error} />}
      <div className="sitting__acts">
        {adjournedSince !== null && (
          <p role="status">
            <strong>Ajournerat sedan {clock(adjournedSince)}</strong>
          </p>
        )}
        <Button
          variant={adjournedSince === null ? 'secondary' : 'primary'}
          isPending={adjourning.isPending}
          onPress={onPress}
        >
          {adjournedSince === null ? 'Ajournera' : 'Återuppta sammanträdet'}
        </Button>
        {children}
      </div>
    </div>
  );
}
