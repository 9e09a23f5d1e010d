import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { moment } from '../../lib/moment.js';
import { roundActs } from './round-acts.js';
import './round-trace.css';

/** What has happened in a round: who did what and when, and what was said. It is only ever added to. */
export function RoundTrace({ adjustment }: { adjustment: AdjustmentView }) {
  const acts = roundActs(adjustment);
  if (acts.length === 0) {
    return null;
  }
  return (
    <details className="round-trace">
      <summary>Vad som har hänt ({acts.length})</summary>
      <ol>
        {acts.map(({ at, words, said }) => (
          <li key={`${at} ${words}`}>
            <time className="figures quiet" dateTime={at}>
              {moment(at)}
            </time>
            <div>
              <p>{words}</p>
              {said !== undefined && <p className="quiet">”{said}”</p>}
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}
