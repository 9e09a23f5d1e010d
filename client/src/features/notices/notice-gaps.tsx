import { useState } from 'react';
import type { GapView, NoticePage } from '@klubbat/shared/contracts/notice';
import { longDate } from '@klubbat/shared/sentences/dates';
import { gapMatters, gapSentence } from '@klubbat/shared/sentences/notice-sentences';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { SettleGapDialog } from './settle-gap-dialog.js';
import './notices.css';

const said = ({ from, until, fromDay, untilDay }: GapView): string =>
  gapSentence({ milliseconds: Date.parse(until) - Date.parse(from), fromDay, untilDay });

function settled({ dayBefore, dayAfter, reason, settledBy, settledAt }: GapView): string {
  const what =
    dayAfter === null
      ? 'Tiden att överklaga påverkades inte.'
      : `Sista dagen att överklaga flyttades${dayBefore === null ? '' : ` från ${longDate(dayBefore)}`} till ${longDate(dayAfter)}.`;
  const who = `Avgjort av ${settledBy ?? ''} ${settledAt === null ? '' : moment(settledAt)}`;
  return `${what} Skäl: ${reason ?? ''} ${who}.`;
}

/** When the notice was not up, and what each time was decided to mean. */
export function NoticeGaps({ notice }: { notice: NoticePage }) {
  const [gapId, setGapId] = useState<string>();
  const chosen = notice.gaps.find(({ id }) => id === gapId);
  const maySettle = notice.permitted.includes('meeting.send-for-adjustment');
  if (notice.gaps.length === 0) {
    return null;
  }
  return (
    <section className="stack stack--tight" aria-labelledby="driftstopp">
      <h2 id="driftstopp">När anslagstavlan var nere</h2>
      {notice.unsettled > 0 && (
        <Notice kind="warning" title="Tiden att överklaga kan behöva räknas om">
          <p>{gapMatters}</p>
        </Notice>
      )}
      <ul className="notice-gaps">
        {notice.gaps.map((gap) => (
          <li key={gap.id} className="notice-gap">
            <p>
              {said(gap)}{' '}
              <span className="quiet figures">
                {moment(gap.from)} till {moment(gap.until)}
              </span>
            </p>
            {gap.settlement !== null && <p>{settled(gap)}</p>}
            {gap.settlement === null && maySettle && (
              <div className="no-print">
                <Button variant="primary" onPress={() => setGapId(gap.id)}>
                  Avgör vad det betyder
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {chosen !== undefined && chosen.settlement === null && (
        <SettleGapDialog
          noticeId={notice.id}
          gap={chosen}
          said={said(chosen)}
          onClose={() => setGapId(undefined)}
        />
      )}
    </section>
  );
}
