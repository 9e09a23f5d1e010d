import type { StripRun, StripState } from './strip-of.js';
import './attendance-strip.css';

const words: Record<StripState, string> = {
  serves: 'tjänstgör',
  present: 'är här',
  biased: 'jävig',
  absent: 'inte här',
};

/** A person's way through the meeting at a glance. What it shows stands in words in the same row. */
export function AttendanceStrip({ runs }: { runs: readonly StripRun[] }) {
  return (
    <span className="attendance-strip" aria-hidden>
      {runs.map(({ from, to, count, state, isPart }) => (
        <span
          key={from}
          className={`attendance-strip__run attendance-strip__run--${state}`}
          style={{ flexGrow: count }}
          data-part={isPart}
          title={`${from === to ? `§ ${from}` : `§§ ${from}–${to}`}: ${words[state]}${isPart ? ', en del av paragrafen' : ''}`}
        />
      ))}
    </span>
  );
}

/** What the looks of a strip mean. */
export function StripLegend() {
  return (
    <p className="attendance-strip__legend small quiet" aria-hidden>
      {(Object.keys(words) as StripState[]).map((state) => (
        <span key={state} className="attendance-strip__meaning">
          <span className={`attendance-strip__run attendance-strip__run--${state}`} />
          {words[state]}
        </span>
      ))}
    </p>
  );
}
