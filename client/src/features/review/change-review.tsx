import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { ReviewView } from '@klubbat/shared/contracts/review';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { PeopleField } from '../../ui/people-field.js';
import { peopleToAsk } from './people-to-ask.js';
import { useChangeReview } from './review.queries.js';

interface ChangeReviewProps {
  meeting: MeetingView;
  review: ReviewView;
  onClose: () => void;
}

/** Moves the last day, or asks more people. */
export function ChangeReview({ meeting, review, onClose }: ChangeReviewProps) {
  const [lastDay, setLastDay] = useState(review.lastDay);
  const [more, setMore] = useState<string[]>([]);
  const change = useChangeReview();
  const asked = new Set(review.reviewers.map(({ meetingPersonId }) => meetingPersonId));
  const others = peopleToAsk(meeting).filter(({ key }) => !asked.has(key));
  const act = () =>
    change.mutate(
      {
        params: { id: review.id },
        body: {
          version: review.version,
          ...(lastDay === review.lastDay ? {} : { lastDay }),
          ...(more.length === 0 ? {} : { reviewers: more }),
        },
      },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      title="Ändra granskningen"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={change.isPending}
            isDisabled={lastDay === review.lastDay && more.length === 0}
            onPress={act}
          >
            Ändra granskningen
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={change.error} fields={{ lastDay: { label: 'Sista dag' } }} />
        <DateField
          label="Sista dag att granska"
          value={lastDay}
          onChange={setLastDay}
          error={faultAt(change.error, 'lastDay')}
        />
        {others.length > 0 && (
          <PeopleField
            label="Be fler att granska"
            options={others}
            value={more}
            onChange={setMore}
            description="De som redan är tillfrågade är kvar."
          />
        )}
      </div>
    </Dialog>
  );
}
