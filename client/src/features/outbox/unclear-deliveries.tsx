import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { moment } from '../../lib/moment.js';
import { Notice } from '../../ui/notice.js';
import { unclearQuery } from './outbox.queries.js';

/** So many are named; the others are found by the filter. */
const NAMED = 10;

/** What nobody knows whether it came, before all else: it is never sent again by itself, so somebody has to decide. */
export function UnclearDeliveries() {
  const { data } = useQuery(unclearQuery);
  const unclear = data?.deliveries ?? [];
  if (unclear.length === 0) {
    return null;
  }
  return (
    <Notice kind="warning" title="Oklart om de här kom fram">
      <p>
        E-postservern fick hela brevet, men svaret nådde oss inte. De skickas inte igen av sig själva: fråga
        mottagaren, och avgör.
      </p>
      <ul>
        {unclear.slice(0, NAMED).map(({ id, name, board, paragraphsLabel, handingOverAt }) => (
          <li key={id}>
            <Link to={`/utskick/${id}`}>Avgör utskicket till {name}</Link>{' '}
            <span className="quiet">
              {board}, {paragraphsLabel}
              {handingOverAt === null ? '' : `, ${moment(handingOverAt)}`}
            </span>
          </li>
        ))}
      </ul>
      {unclear.length > NAMED && <Link to="/utskick?state=unclear">Visa alla som är oklara</Link>}
    </Notice>
  );
}
