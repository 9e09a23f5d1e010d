import type { NoticePage } from '@klubbat/shared/contracts/notice';
import { moment } from '../../lib/moment.js';

/** When it was seen that the notice was up: what the anslagsbevis says too. */
export function SeenUp({ notice }: { notice: NoticePage }) {
  if (!notice.own) {
    return null;
  }
  return (
    <section className="stack stack--tight" aria-labelledby="uppe">
      <h2 id="uppe">När anslaget har varit uppe</h2>
      {notice.seenUp.length === 0 ? (
        <p className="quiet">
          Ingenting är antecknat än. Programmet antecknar varje minut att tavlan är uppe.
        </p>
      ) : (
        <ul>
          {notice.seenUp.map(({ from, until }) => (
            <li key={from} className="figures">
              {moment(from)} till {moment(until)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
