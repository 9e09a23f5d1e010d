import type { FollowAudience } from '@klubbat/shared/vocabulary/following-words';
import { clockNow } from '../lib/moment.js';
import { useLiveState } from '../lib/live/use-live.js';
import './live-status.css';

/** Whether what the page shows of a meeting follows what happens, or how old it is. Told aloud when that changes. */
export function LiveStatus({ meetingId, view }: { meetingId: string; view?: FollowAudience }) {
  const { state, heardAt } = useLiveState(meetingId, view);
  const lost = state === 'lost' || state === 'closed';
  const text = !lost
    ? 'Sidan följer sammanträdet'
    : heardAt === undefined
      ? 'Ingen kontakt just nu. Sidan försöker igen.'
      : `Ingen kontakt just nu: sidan visar läget ${clockNow(heardAt)}.`;
  return (
    <div className={`live-status live-status--${lost ? 'lost' : 'live'} no-print`}>
      <p className="small">
        <span className="live-status__dot" aria-hidden="true" />
        {state === 'connecting' ? 'Söker kontakt …' : text}
      </p>
      <p role="status" className="visually-hidden">
        {lost ? text : ''}
      </p>
    </div>
  );
}
