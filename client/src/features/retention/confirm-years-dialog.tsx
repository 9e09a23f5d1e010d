import { useQuery } from '@tanstack/react-query';
import type { RetentionView } from '@klubbat/shared/contracts/retention';
import { moment } from '../../lib/moment.js';
import { DangerDialog } from '../../ui/danger-dialog.js';
import { goesBy, type DecidedTime } from './decided-times.js';
import { yearWords } from './kept-words.js';
import { proposedQuery } from './retention.queries.js';

interface ConfirmYearsDialogProps {
  organisationId: string;
  time: DecidedTime;
  years: number;
  isPending: boolean;
  error: unknown;
  onAct: () => void;
  onClose: () => void;
}

function whatGoes(time: DecidedTime, view: RetentionView | undefined): string {
  if (view === undefined) {
    return 'Vi räknar hur många det gäller …';
  }
  const { due, oldest } = goesBy(time, view);
  return oldest === null
    ? 'Just nu finns inget som är så gammalt.'
    : `Just nu är det ${due} st. Den äldsta är från ${moment(oldest)}.`;
}

/** Asks before a shorter time is decided, and tells how many go by it. */
export function ConfirmYearsDialog({ organisationId, time, years, ...dialog }: ConfirmYearsDialogProps) {
  const proposed = useQuery(proposedQuery(organisationId, { [time.name]: `${years}` }));
  return (
    <DangerDialog
      title={`Spara ${time.what} i ${yearWords(years)}?`}
      action="Spara tiden"
      {...dialog}
      error={dialog.error ?? proposed.error}
    >
      Det som är äldre tas bort inom ett dygn och kan inte tas tillbaka. {whatGoes(time, proposed.data)}
    </DangerDialog>
  );
}
