import { useState } from 'react';
import { Link } from 'react-router';
import type { ReviewerView, ReviewView } from '@klubbat/shared/contracts/review';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { LinkButton } from '../../ui/link-button.js';
import { Notice } from '../../ui/notice.js';
import { useSay } from './review.queries.js';
import { leftToRead, reviewAddress } from './review-state.js';

interface MyVerdictProps {
  review: ReviewView;
  me: ReviewerView;
  latest: number;
}

/** For the one who is asked: how much is left, the way on, and that he is done. */
export function MyVerdict({ review, me, latest }: MyVerdictProps) {
  const [asking, setAsking] = useState(false);
  const say = useSay();
  const left = leftToRead(review);
  const [next] = left;
  const read = review.paragraphs.length - left.length;
  if (me.verdict !== null && me.saidAt !== null) {
    return (
      <Notice kind="success" title={`Du blev klar med granskningen ${moment(me.saidAt)}`}>
        <p>
          {me.signs ? 'Tack! När protokollet ska justeras kommer det till dig för underskrift.' : 'Tack!'}
        </p>
        <FaultSummary error={say.error} />
        <div>
          <Button
            isPending={say.isPending}
            onPress={() => say.mutate({ params: { id: review.id }, body: { verdict: null } })}
          >
            Jag har mer att säga
          </Button>
        </div>
      </Notice>
    );
  }
  return (
    <div className="stack stack--tight no-print">
      <p>
        {left.length === 0
          ? `Du har läst ${review.paragraphs.length === 1 ? 'paragrafen' : 'alla paragrafer'}. Säg till att du är klar, så vet sekreteraren det.`
          : read === 0
            ? 'Läs paragraferna en i taget. Kommentera eller föreslå en ändring där något är fel.'
            : `Du har ${left.length === 1 ? 'en paragraf' : `${left.length} paragrafer`} kvar av ${review.paragraphs.length}.`}
      </p>
      <div className="row">
        {next !== undefined && (
          <LinkButton variant="primary" to={reviewAddress(review, latest, next.itemId)}>
            {read === 0 ? `Börja läsa ${next.label}` : `Läs vidare, ${next.label}`}
          </LinkButton>
        )}
        <Button variant={next === undefined ? 'primary' : 'quiet'} onPress={() => setAsking(true)}>
          Klar med granskningen
        </Button>
      </div>
      {asking && <DoneDialog review={review} me={me} latest={latest} onClose={() => setAsking(false)} />}
    </div>
  );
}

function DoneDialog({ review, me, latest, onClose }: MyVerdictProps & { onClose: () => void }) {
  const say = useSay();
  const left = leftToRead(review);
  return (
    <Dialog
      title="Klar med granskningen"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={say.isPending}
            onPress={() =>
              say.mutate(
                { params: { id: review.id }, body: { verdict: 'no-objection' } },
                { onSuccess: onClose },
              )
            }
          >
            Jag är klar
          </Button>
          <Button onPress={onClose}>Fortsätt granska</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={say.error} />
        {left.length > 0 && (
          <p>
            Du har inte läst {left.length === 1 ? 'den här paragrafen' : 'de här paragraferna'}:{' '}
            {left.slice(0, 10).map(({ itemId, label }, index) => (
              <span key={itemId}>
                {index > 0 && ', '}
                <Link to={reviewAddress(review, latest, itemId)}>{label}</Link>
              </span>
            ))}
            {left.length > 10 ? ` och ${left.length - 10} till` : ''}.
          </p>
        )}
        <p>
          Sekreteraren får veta att du är klar.{' '}
          {me.signs &&
            'Det är ingen underskrift: den lämnar du när protokollet justeras, och då kan du också lämna en invändning.'}
        </p>
      </div>
    </Dialog>
  );
}
