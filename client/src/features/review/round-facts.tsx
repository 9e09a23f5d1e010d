import type { ReviewView } from '@klubbat/shared/contracts/review';
import { longDate, weekdayDate } from '@klubbat/shared/sentences/dates';
import { daysLeft } from '@klubbat/shared/sentences/deadline-sentences';
import { moment, today } from '../../lib/moment.js';
import { Facts } from '../../ui/facts.js';

/** What is reviewed, since when and until when, and what the secretary wrote to those who are asked. */
export function RoundFacts({ review }: { review: ReviewView }) {
  const { closedAt, firstDay, lastDay, message, startedAt, startedBy } = review;
  return (
    <div className="stack">
      <Facts
        items={[
          { label: 'Gäller', value: `${review.paragraphsLabel} i utkastet till protokoll` },
          { label: 'Skickades', value: `${moment(startedAt)} av ${startedBy}` },
          { label: 'Första dag', value: firstDay > today() ? weekdayDate(firstDay) : null },
          {
            label: 'Sista dag',
            value:
              closedAt === null
                ? `${weekdayDate(lastDay)}, ${daysLeft(lastDay, today())}`
                : longDate(lastDay),
          },
          { label: 'Avslutades', value: closedAt === null ? null : moment(closedAt) },
        ]}
      />
      {message !== null && (
        <blockquote className="review-message">
          <p className="quiet small">{startedBy} skriver:</p>
          <p className="review-said">{message}</p>
        </blockquote>
      )}
    </div>
  );
}
