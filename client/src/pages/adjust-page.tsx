import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useParams } from 'react-router';
import { AdjustHead } from '../features/adjustment/adjust-head.js';
import { adjustmentQuery, frozenProtocolQuery } from '../features/adjustment/adjustment.queries.js';
import { MySignature } from '../features/adjustment/my-signature.js';
import { RoundStatus } from '../features/adjustment/round-status.js';
import { mySigning } from '../features/adjustment/signing.js';
import { SignBar } from '../features/adjustment/sign-bar.js';
import { useReadToEnd } from '../features/adjustment/use-read-to-end.js';
import { CorrectedNotice } from '../features/corrections/corrected-notice.js';
import { useCorrections } from '../features/corrections/use-corrections.js';
import { LaterNewsNotice } from '../features/later-news/later-news-notice.js';
import { useLaterNews } from '../features/later-news/use-later-news.js';
import { ProtocolReading } from '../features/protocols/protocol-reading.js';
import { ReviewedBefore } from '../features/review/reviewed-before.js';
import { DifferencesLink } from '../features/versions/differences-link.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** The adjuster's page, on a phone first: read what is frozen, then sign it. */
export function AdjustPage() {
  const { adjustmentId = '' } = useParams();
  const adjustment = useQuery(adjustmentQuery(adjustmentId));
  const content = useQuery(frozenProtocolQuery(adjustmentId));
  const end = useRef<HTMLDivElement>(null);
  const isShown = adjustment.data !== undefined && content.data !== undefined;
  const { data: shown } = adjustment;
  const told = { id: shown?.meetingId ?? '', adjustments: shown === undefined ? [] : [shown] };
  const { corrections, remark } = useCorrections(told);
  const { news, mark } = useLaterNews(told);
  const readToEnd = useReadToEnd(end, isShown);
  if (adjustment.data === undefined || content.data === undefined) {
    const error = adjustment.error ?? content.error;
    return error === null ? (
      <Waiting what="Hämtar protokollet" />
    ) : (
      <div className="stack">
        <PageHeader title="Justera" crumbs={[{ to: '/', label: 'Mitt arbete' }]} />
        <ProblemNotice
          error={error}
          onRetry={() => {
            void adjustment.refetch();
            void content.refetch();
          }}
        />
      </div>
    );
  }
  const mine = mySigning(adjustment.data);
  return (
    <div className="stack stack--wide">
      <AdjustHead
        adjustment={adjustment.data}
        board={content.data.board}
        meetingDay={content.data.date.split('–').at(-1) ?? content.data.firstDay}
      >
        <MySignature adjustment={adjustment.data} />
      </AdjustHead>
      <DifferencesLink meetingId={adjustment.data.meetingId} />
      <ReviewedBefore meetingId={adjustment.data.meetingId} />
      <CorrectedNotice
        corrections={corrections.filter((correction) => correction.adjustmentId === adjustmentId)}
        title="Rättat efter justeringen"
      />
      <LaterNewsNotice news={news.filter((one) => one.adjustmentId === adjustmentId)} />
      <ProtocolReading
        content={content.data}
        remark={(item) => (
          <>
            {remark(item)}
            {mark(item)}
          </>
        )}
      />
      <div ref={end} />
      <RoundStatus adjustment={adjustment.data} />
      {mine.length > 0 && <SignBar adjustment={adjustment.data} mine={mine} readToEnd={readToEnd} />}
    </div>
  );
}
