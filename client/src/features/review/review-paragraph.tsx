import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { ReviewedText } from '@klubbat/shared/contracts/review';
import { Missing } from '../../ui/missing.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { Discussion } from './discussion.js';
import { OwnNote } from './own-note.js';
import { ParagraphText } from './paragraph-text.js';
import { ReadBar } from './read-bar.js';
import { reviewTextQuery } from './review.queries.js';
import { ReviewParagraphHead } from './review-paragraph-head.js';
import { myself, nextToRead } from './review-state.js';
import { useRounds } from './use-rounds.js';
import './review.css';

/** What was fetched ahead is not fetched again so soon. */
const AHEAD_MS = 60_000;

interface ReviewParagraphProps {
  meeting: MeetingView;
  itemId: string;
  /** how a § is shown as it will stand on paper */
  reading: (label: string, text: ReviewedText) => ReactNode;
}

/** One § in a round: read it, see what has been changed, say something, note something, and go on to the next. */
export function ReviewParagraph({ meeting, itemId, reading }: ReviewParagraphProps) {
  const { rounds, round: review, latest, error, refetch } = useRounds(meeting.id, itemId);
  const paragraph = review?.paragraphs.find((one) => one.itemId === itemId);
  const texts = useQuery({ ...reviewTextQuery(review?.id ?? '', itemId), enabled: review !== undefined });
  const text = texts.data?.texts.find((one) => one.itemId === itemId);
  const isOld = text !== undefined && paragraph !== undefined && text.version < paragraph.version;
  const next = review === undefined ? undefined : nextToRead(review, itemId)?.itemId;
  useFetchAhead(review?.id, next);
  const { refetch: readAnew } = texts;
  useEffect(() => {
    if (isOld) {
      void readAnew();
    }
  }, [isOld, readAnew]);
  if (review === undefined || paragraph === undefined) {
    return rounds === undefined && error === null ? (
      <Waiting what="Hämtar granskningen" />
    ) : (
      <NotHere meeting={meeting} error={error} onRetry={() => void refetch()} />
    );
  }
  const asked = myself(review) !== undefined;
  return (
    <div className="stack stack--wide">
      <ReviewParagraphHead meeting={meeting} review={review} paragraph={paragraph} latest={latest} />
      <div className="review-page">
        {text !== undefined ? (
          <ParagraphText label={paragraph.label} text={text} reading={reading(paragraph.label, text)} />
        ) : texts.error === null ? (
          <Waiting what="Hämtar texten" />
        ) : (
          <ProblemNotice error={texts.error} onRetry={() => void texts.refetch()} />
        )}
        <div className="stack stack--wide" key={itemId}>
          <Discussion review={review} paragraph={paragraph} passages={text?.passages ?? []} />
          {asked && <OwnNote review={review} paragraph={paragraph} latest={latest} />}
        </div>
      </div>
      {asked && review.closedAt === null && !paragraph.locked && text !== undefined && (
        <ReadBar
          key={`bar ${itemId}`}
          review={review}
          paragraph={paragraph}
          latest={latest}
          version={text.version}
        />
      )}
    </div>
  );
}

/** The § that one goes on to is there when one does. */
function useFetchAhead(roundId: string | undefined, itemId: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (roundId !== undefined && itemId !== undefined) {
      void client.prefetchQuery({ ...reviewTextQuery(roundId, itemId), staleTime: AHEAD_MS });
    }
  }, [client, roundId, itemId]);
}

interface NotHereProps {
  meeting: MeetingView;
  error: unknown;
  onRetry: () => void;
}

function NotHere({ meeting, error, onRetry }: NotHereProps) {
  const back = { to: `/sammantraden/${meeting.id}/granskning`, label: 'Granskning' };
  return error === null ? (
    <Missing title="Paragrafen är inte med i granskningen" back={{ ...back, label: 'Till granskningen' }} />
  ) : (
    <div className="stack">
      <PageHeader title="Granska paragrafen" crumbs={[back]} />
      <ProblemNotice error={error} onRetry={onRetry} />
    </div>
  );
}
