import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { EarlierDecision } from '@klubbat/shared/contracts/search';
import { longDate } from '@klubbat/shared/sentences/dates';
import { outcomeWords } from '@klubbat/shared/sentences/words';
import { earlierQuery } from './search.queries.js';

function Lines({ heading, decisions }: { heading: string; decisions: readonly EarlierDecision[] }) {
  if (decisions.length === 0) {
    return null;
  }
  return (
    <section className="no-print" aria-label={heading}>
      <h2>{heading}</h2>
      <ul>
        {decisions.map(({ id, meetingId, board, label, title, date, outcome }) => (
          <li key={id}>
            <Link to={`/sammantraden/${meetingId}/paragraf/${id}`}>
              {[board, label].filter(Boolean).join(' ')} {title}
            </Link>
            <span className="quiet">
              , {longDate(date)}
              {outcome !== null && `, ${outcomeWords[outcome]}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was decided before in the same case, and in a few that are alike. Nothing where there is nothing. */
export function EarlierDecisions({ itemId }: { itemId: string }) {
  const { data } = useQuery(earlierQuery(itemId));
  const decisions = data?.decisions ?? [];
  return (
    <>
      <Lines
        heading="Tidigare beslut i samma ärende"
        decisions={decisions.filter(({ why }) => why !== 'alike')}
      />
      <Lines
        heading="Tidigare beslut som liknar"
        decisions={decisions.filter(({ why }) => why === 'alike')}
      />
    </>
  );
}
