import { ArrowLeft, ArrowRight, PenLine } from 'lucide-react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { ReviewedParagraph, ReviewView } from '@klubbat/shared/contracts/review';
import { longDate } from '@klubbat/shared/sentences/dates';
import { LinkButton } from '../../ui/link-button.js';
import { PageHeader } from '../../ui/page-header.js';
import { ParagraphState } from './paragraph-state.js';
import { myself, reviewAddress } from './review-state.js';

interface ReviewParagraphHeadProps {
  meeting: MeetingView;
  review: ReviewView;
  paragraph: ReviewedParagraph;
  latest: number;
}

/** Which § of which round, how far it has come, and the way to the ones beside it. */
export function ReviewParagraphHead({ meeting, review, paragraph, latest }: ReviewParagraphHeadProps) {
  const place = review.paragraphs.indexOf(paragraph);
  const before = review.paragraphs[place - 1];
  const after = review.paragraphs[place + 1];
  const to = (itemId?: string) => reviewAddress(review, latest, itemId);
  return (
    <PageHeader
      title={`${paragraph.label} ${paragraph.title}`}
      windowTitle={`Granska ${paragraph.label} – ${meeting.board} ${meeting.date}`}
      crumbs={[
        { to: '/sammantraden', label: 'Sammanträden' },
        { to: `/sammantraden/${meeting.id}`, label: `${meeting.board} ${longDate(meeting.date)}` },
        { to: to(), label: 'Granskning' },
      ]}
      lead={
        <ParagraphState
          paragraph={paragraph}
          asked={myself(review) !== undefined}
          reviewers={review.reviewers.length}
        />
      }
      actions={
        <>
          {review.leads && !paragraph.locked && (
            <LinkButton
              to={`/sammantraden/${meeting.id}/paragraf/${paragraph.itemId}`}
              variant="quiet"
              icon={PenLine}
            >
              Skriv i paragrafen
            </LinkButton>
          )}
          {before !== undefined && (
            <LinkButton to={to(before.itemId)} variant="quiet" icon={ArrowLeft}>
              {before.label}
            </LinkButton>
          )}
          {after !== undefined && (
            <LinkButton to={to(after.itemId)} variant="quiet" icon={ArrowRight}>
              {after.label}
            </LinkButton>
          )}
        </>
      }
    />
  );
}
