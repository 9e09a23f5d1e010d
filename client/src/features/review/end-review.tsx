import type { ReviewView } from '@klubbat/shared/contracts/review';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { useEndReview } from './review.queries.js';
import { openIn } from './review-state.js';

/** Ends the round. It says who is not done, and what has not been answered. */
export function EndReview({ review, onClose }: { review: ReviewView; onClose: () => void }) {
  const end = useEndReview();
  const open = openIn(review);
  const left = review.reviewers.filter(({ verdict }) => verdict === null).map(({ name }) => name);
  return (
    <Dialog
      title="Avsluta granskningen"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={end.isPending}
            onPress={() => end.mutate({ params: { id: review.id } }, { onSuccess: onClose })}
          >
            Avsluta granskningen
          </Button>
          <Button onPress={onClose}>Låt den pågå</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={end.error} />
        {left.length > 0 && (
          <p>
            {new Intl.ListFormat('sv').format(left)} är inte {left.length === 1 ? 'klar' : 'klara'} och kan
            inte säga mer sedan.
          </p>
        )}
        {open > 0 && (
          <p>
            {open === 1 ? 'En synpunkt är öppen.' : `${open} synpunkter är öppna.`} Du kan föra in eller
            avböja ändringsförslag och markera kommentarer som hanterade också efteråt.
          </p>
        )}
        <p>
          Det som har skrivits finns kvar att läsa. Du kan skicka utkastet på en ny granskning när du vill.
        </p>
      </div>
    </Dialog>
  );
}
