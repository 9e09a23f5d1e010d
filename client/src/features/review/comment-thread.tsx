import { useState } from 'react';
import type { ReviewComment } from '@klubbat/shared/contracts/review';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { StateMark } from '../../ui/state-mark.js';
import { CommentForm } from './comment-form.js';
import { useResolve } from './review.queries.js';

interface CommentThreadProps {
  roundId: string;
  itemId: string;
  comment: ReviewComment;
  /** true: more can be said */
  open: boolean;
  leads: boolean;
}

function Said({ by, mine, at, text }: Pick<ReviewComment, 'by' | 'mine' | 'at' | 'text'>) {
  return (
    <div className="review-said">
      <p className="small quiet">
        <strong>{mine ? `${by} (du)` : by}</strong> {moment(at)}
      </p>
      <p>{text}</p>
    </div>
  );
}

/** A comment with its answers, and whether it is handled. */
export function CommentThread({ roundId, itemId, comment, open, leads }: CommentThreadProps) {
  const [answering, setAnswering] = useState(false);
  const resolve = useResolve();
  const mayResolve = leads || (comment.mine && open);
  const handled = comment.resolved !== null;
  return (
    <li className="review-thread" id={`kommentar-${comment.id}`}>
      <Said {...comment} />
      {comment.answers.length > 0 && (
        <ul className="review-answers" aria-label={`Svar till ${comment.by}`}>
          {comment.answers.map((answer) => (
            <li key={answer.id}>
              <Said {...answer} />
            </li>
          ))}
        </ul>
      )}
      {comment.resolved !== null && (
        <p className="small">
          <StateMark kind="done">{`Hanterad av ${comment.resolved.by} ${moment(comment.resolved.at)}`}</StateMark>
        </p>
      )}
      <FaultSummary error={resolve.error} />
      {answering ? (
        <CommentForm
          roundId={roundId}
          itemId={itemId}
          answers={comment.id}
          label={`Svar till ${comment.by}`}
          verb="Svara"
          onClose={() => setAnswering(false)}
        />
      ) : (
        <div className="row no-print">
          {open && !handled && (
            <Button variant="quiet" onPress={() => setAnswering(true)}>
              Svara
            </Button>
          )}
          {mayResolve && (
            <Button
              variant="quiet"
              isPending={resolve.isPending}
              onPress={() => resolve.mutate({ params: { id: comment.id }, body: { resolved: !handled } })}
            >
              {handled ? 'Öppna igen' : 'Markera som hanterad'}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
