import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { MatterView } from '@klubbat/shared/contracts/assembly-matter';
import { longDate } from '@klubbat/shared/sentences/dates';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { matterMeetingsQuery, useLinkMatter } from './matter.queries.js';
import '../../ui/act-rows.css';

/** §§ with the matter's number that it may have stood in before it was noted here. Nothing where there are none. */
export function SameCase({ matter }: { matter: MatterView }) {
  const ways = useQuery(matterMeetingsQuery(matter.id));
  const link = useLinkMatter();
  const found = ways.data?.sameCase ?? [];
  if (found.length === 0) {
    return null;
  }
  return (
    <section className="stack stack--tight no-print" aria-labelledby="samma-nummer">
      <h2 id="samma-nummer">Paragrafer med samma nummer</h2>
      <FaultSummary error={link.error} />
      <ul className="act-rows">
        {found.map(({ id, meetingId, board, label, title, date }) => (
          <li key={id}>
            <div>
              <p>
                <Link to={`/sammantraden/${meetingId}/paragraf/${id}`}>
                  {[board, label].filter(Boolean).join(' ')}
                </Link>
                , {longDate(date)}
              </p>
              <p className="quiet small">{title}</p>
            </div>
            <Button
              aria-label={`Koppla till ${board} ${label ?? title}`}
              isDisabled={link.isPending}
              onPress={() => link.mutate({ params: { id: matter.id }, body: { items: [id] } })}
            >
              Har stått här
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
