import { useState } from 'react';
import { Link } from 'react-router';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { ReviewView } from '@klubbat/shared/contracts/review';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { ChangeReview } from './change-review.js';
import { EndReview } from './end-review.js';
import { MyVerdict } from './my-verdict.js';
import { ParagraphList } from './paragraph-list.js';
import { Reviewers } from './reviewers.js';
import { RoundFacts } from './round-facts.js';
import { myself, openIn, reviewAddress } from './review-state.js';
import { StartReview } from './start-review.js';
import { useRounds } from './use-rounds.js';
import './review.css';

/** The review of a meeting's draft: for who writes the protocol, and for those who are asked to read it. */
export function ReviewOverview({ meeting }: { meeting: MeetingView }) {
  const { rounds, round, latest, error, refetch } = useRounds(meeting.id);
  if (rounds === undefined) {
    return error === null ? (
      <Waiting what="Hämtar granskningen" />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    );
  }
  const mayStart = meeting.permitted.includes('meeting.write') && !meeting.history;
  const left = meeting.items.flatMap(({ paragraph, adjustmentId }) =>
    paragraph === null || adjustmentId !== null ? [] : [paragraph],
  );
  const runs = rounds.some(({ closedAt }) => closedAt === null);
  const earlier = rounds.filter((one) => one !== round);
  return (
    <div className="stack stack--wide">
      {mayStart && !runs && left.length > 0 && <StartReview meeting={meeting} left={left} />}
      {round === undefined && (!mayStart || left.length === 0) && (
        <Nothing meeting={meeting} mayStart={mayStart} />
      )}
      {round !== undefined && <Round meeting={meeting} review={round} latest={latest} />}
      {earlier.length > 0 && (
        <section className="stack stack--tight" aria-labelledby="andra-granskningar">
          <h2 id="andra-granskningar">Andra granskningar av protokollet</h2>
          <ul className="review-rounds">
            {earlier.map((one) => (
              <li key={one.id}>
                <Link to={reviewAddress(one, latest)}>
                  Granskning {one.number}, {one.paragraphsLabel}
                </Link>
                , {one.closedAt === null ? 'pågår' : 'avslutad'}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Nothing({ meeting, mayStart }: { meeting: MeetingView; mayStart: boolean }) {
  if (!mayStart) {
    return (
      <EmptyState title="Ingen granskning väntar på dig">
        När sekreteraren ber dig läsa utkastet till protokoll står det här och i Mitt arbete.
      </EmptyState>
    );
  }
  return meeting.state === 'preparing' ? (
    <EmptyState title="Inget att granska än">
      När sammanträdet är hållet och paragraferna har fått nummer skickas utkastet härifrån till dem som ska
      granska det.
    </EmptyState>
  ) : (
    <EmptyState title="Allt är skickat till justering">Utkastet granskades inte innan.</EmptyState>
  );
}

interface RoundProps {
  meeting: MeetingView;
  review: ReviewView;
  latest: number;
}

function Round({ meeting, review, latest }: RoundProps) {
  const [doing, setDoing] = useState<'change' | 'end'>();
  const runs = review.closedAt === null;
  const me = myself(review);
  const open = openIn(review);
  return (
    <div className="stack stack--wide">
      <section className="stack" aria-labelledby="granskning">
        <h2 id="granskning">{runs ? 'Granskning pågår' : `Granskning ${review.number} är avslutad`}</h2>
        {review.leads && open > 0 && (
          <Notice kind="warning" title={open === 1 ? 'En öppen synpunkt' : `${open} öppna synpunkter`}>
            <p>
              För in eller avböj ändringsförslag, svara på kommentarer och markera dem som hanterade.{' '}
              <Link
                to={`${reviewAddress(review, latest)}${review.number === latest ? '?' : '&'}visa=synpunkter`}
              >
                Visa paragraferna med öppna synpunkter
              </Link>
            </p>
          </Notice>
        )}
        {me !== undefined && runs && <MyVerdict review={review} me={me} latest={latest} />}
        {!runs && me !== undefined && !review.leads && (
          <p>Granskningen är avslutad. Det som skrevs finns kvar att läsa.</p>
        )}
        <RoundFacts review={review} />
        {review.leads && runs && (
          <div className="row no-print">
            <Button onPress={() => setDoing('change')}>Flytta sista dagen eller be fler</Button>
            <Button onPress={() => setDoing('end')}>Avsluta granskningen</Button>
          </div>
        )}
      </section>
      <ParagraphList review={review} latest={latest} />
      <Reviewers review={review} />
      {doing === 'change' && (
        <ChangeReview meeting={meeting} review={review} onClose={() => setDoing(undefined)} />
      )}
      {doing === 'end' && <EndReview review={review} onClose={() => setDoing(undefined)} />}
    </div>
  );
}
