import { useState } from 'react';
import type { LaterNewsView } from '@klubbat/shared/contracts/later-news';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { useTakeBackNews } from './later-news.queries.js';

/** A note that was a slip is taken back, with the reason; it stays, and so does that it was taken back. */
export function TakeBack({ news, onDone }: { news: LaterNewsView; onDone: (made: LaterNewsView) => void }) {
  const [reason, setReason] = useState('');
  const takeBack = useTakeBackNews();
  return (
    <details className="no-print">
      <summary>Anteckningen är fel</summary>
      <form
        className="stack"
        noValidate
        aria-label="Ta tillbaka anteckningen"
        onSubmit={(event) => {
          event.preventDefault();
          takeBack.mutate({ params: { id: news.id }, body: { reason } }, { onSuccess: onDone });
        }}
      >
        <FaultSummary error={takeBack.error} />
        <TextField
          label="Skäl"
          description="Följer med till dem som har fått paragrafen."
          value={reason}
          onChange={setReason}
          error={faultAt(takeBack.error, 'reason')}
          isRequired
        />
        <div className="row">
          <Button type="submit" isPending={takeBack.isPending}>
            Ta tillbaka anteckningen
          </Button>
        </div>
      </form>
    </details>
  );
}
