import { useQuery } from '@tanstack/react-query';
import type { RetentionView } from '@klubbat/shared/contracts/retention';
import { moment } from '../../lib/moment.js';
import { DangerDialog } from '../../ui/danger-dialog.js';
import { yearWords } from './kept-words.js';
import { proposedQuery } from './retention.queries.js';

interface ConfirmYearsDialogProps {
  organisationId: string;
  years: number;
  isPending: boolean;
  error: unknown;
  onAct: () => void;
  onClose: () => void;
}

function whatGoes(view: RetentionView | undefined): string {
  const notes = view?.kinds.find(({ kind }) => kind === 'access-notes');
  if (notes === undefined) {
    return 'Vi räknar hur många det gäller …';
  }
  return notes.oldest === null
    ? 'Just nu finns inga som är så gamla.'
    : `Just nu är det ${notes.due} st. Den äldsta är från ${moment(notes.oldest)}.`;
}

/** Asks before a shorter time is decided, and tells how many notes go by it. */
export function ConfirmYearsDialog({ organisationId, years, ...dialog }: ConfirmYearsDialogProps) {
  const proposed = useQuery(proposedQuery(organisationId, years));
  return (
    <DangerDialog
      title={`Spara noteringar om läsning i ${yearWords(years)}?`}
      action="Spara tiden"
      {...dialog}
      error={dialog.error ?? proposed.error}
    >
      De som är äldre tas bort inom ett dygn och kan inte tas tillbaka. {whatGoes(proposed.data)}
    </DangerDialog>
  );
}
