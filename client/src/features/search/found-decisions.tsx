import { Link } from 'react-router';
import type { FoundDecision } from '@klubbat/shared/contracts/search';
import { longDate } from '@klubbat/shared/sentences/dates';
import { outcomeWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';
import { Snippet } from './snippet.js';
import './found-decisions.css';

/** What was found, the best first. */
export function FoundDecisions({ items }: { items: readonly FoundDecision[] }) {
  const several = new Set(items.map(({ organisation }) => organisation)).size > 1;
  return (
    <ol className="found" aria-label="Träffar, de bästa först">
      {items.map((item) => (
        <li key={item.id} className="found__one">
          <h2 className="found__title">
            <Link to={`/sammantraden/${item.meetingId}/paragraf/${item.id}`}>
              {item.label === null ? item.title : `${item.label} ${item.title}`}
            </Link>
          </h2>
          <p className="quiet small">
            {[
              item.board,
              ...(several ? [item.organisation] : []),
              longDate(item.date),
              ...(item.caseNumber === null ? [] : [item.caseNumber]),
              ...(item.outcome === null || item.secret ? [] : [capital(outcomeWords[item.outcome])]),
            ].join(' · ')}
          </p>
          <Snippet pieces={item.snippet} />
          {item.secret && <p className="quiet small">Sekretess. Texten går inte att söka i.</p>}
        </li>
      ))}
    </ol>
  );
}
