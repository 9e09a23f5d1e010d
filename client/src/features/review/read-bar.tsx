import { useNavigate } from 'react-router';
import type { ReviewedParagraph, ReviewView } from '@klubbat/shared/contracts/review';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { LinkButton } from '../../ui/link-button.js';
import { StateMark } from '../../ui/state-mark.js';
import { useMarkRead } from './review.queries.js';
import { myReading, nextToRead, reviewAddress } from './review-state.js';
import '../../ui/bottom-bar.css';
import './read-bar.css';

interface ReadBarProps {
  review: ReviewView;
  paragraph: ReviewedParagraph;
  latest: number;
  /** of the text that is shown: what one says that one has read */
  version: number;
}

/** That the § is read, and on to the next: at the bottom, within reach of a thumb. */
export function ReadBar({ review, paragraph, latest, version }: ReadBarProps) {
  const navigate = useNavigate();
  const mark = useMarkRead();
  const next = nextToRead(review, paragraph.itemId);
  const on = reviewAddress(review, latest, next?.itemId);
  return (
    <div className="bottom-bar no-print" role="group" aria-label="Läst">
      <FaultSummary error={mark.error} />
      <div className="read-bar__buttons">
        {myReading(paragraph) === 'read' ? (
          <>
            <StateMark kind="done">Du har läst paragrafen</StateMark>
            <LinkButton to={on} variant="primary">
              {next === undefined ? 'Till alla paragrafer' : `Läs ${next.label}`}
            </LinkButton>
          </>
        ) : (
          <Button
            variant="primary"
            isPending={mark.isPending}
            onPress={() =>
              mark.mutate(
                { params: { id: review.id, itemId: paragraph.itemId }, body: { version } },
                { onSuccess: () => void navigate(on) },
              )
            }
          >
            {next === undefined
              ? `Läst ${paragraph.label}`
              : `Läst ${paragraph.label}, vidare till ${next.label}`}
          </Button>
        )}
      </div>
    </div>
  );
}
