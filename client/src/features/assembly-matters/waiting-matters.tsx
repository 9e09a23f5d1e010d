import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { MatterView } from '@klubbat/shared/contracts/assembly-matter';
import { matterKindWords } from '@klubbat/shared/sentences/assembly-matter-sentences';
import { longDate } from '@klubbat/shared/sentences/dates';
import { capital } from '../../lib/capital.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { matterAddress } from './matter-address.js';
import { MatterYear } from './matter-year.js';
import { moverNames, stateOf } from './matter-words.js';
import { useTakeUpMatters, waitingMattersQuery } from './matter.queries.js';
import '../../ui/act-rows.css';

const FIRST = 5;

/** What was raised in fullmäktige and waits for this meeting. One press adds it last on the agenda. */
export function WaitingMatters({ meetingId }: { meetingId: string }) {
  const { data } = useQuery(waitingMattersQuery(meetingId));
  const take = useTakeUpMatters();
  const [all, setAll] = useState(false);
  const [told, setTold] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const waiting = data?.matters ?? [];
  const shown = all ? waiting : waiting.slice(0, FIRST);
  const takeUp = ({ id, title }: MatterView) =>
    take.mutate(
      { params: { id: meetingId }, body: { matters: [id] } },
      {
        onSuccess: () => {
          setTold(`${title} står nu på dagordningen.`);
          // the pressed button is gone: the focus stays in the list, or goes on to what is written next
          (waiting.length > 1 ? heading.current : document.getElementById('ny-punkt'))?.focus();
        },
      },
    );
  const pressed = take.isPending ? take.variables.body?.matters : undefined;
  return (
    <>
      {waiting.length > 0 && (
        <section className="stack stack--tight no-print" aria-labelledby="vackt">
          <h3 id="vackt" ref={heading} tabIndex={-1}>
            Väckt i fullmäktige <span className="quiet">{waiting.length}</span>
          </h3>
          <FaultSummary error={take.error} />
          <ul className="act-rows">
            {shown.map((matter) => (
              <li key={matter.id}>
                <div>
                  <p>
                    <Link to={matterAddress(matter.id)}>{matter.title}</Link>
                    {matter.caseNumber !== null && <span className="quiet small"> {matter.caseNumber}</span>}
                  </p>
                  <p className="quiet small">
                    {[
                      capital(matterKindWords[matter.kind]),
                      stateOf(matter),
                      longDate(matter.handedInOn),
                      moverNames(matter),
                    ].join(' · ')}
                  </p>
                  {matter.year?.over === true && (
                    <p className="small">
                      <MatterYear matter={matter} />
                    </p>
                  )}
                </div>
                <Button
                  icon={Plus}
                  aria-label={`Ta upp ${matter.title}`}
                  isPending={pressed?.includes(matter.id) === true}
                  isDisabled={take.isPending}
                  onPress={() => takeUp(matter)}
                >
                  Ta upp
                </Button>
              </li>
            ))}
          </ul>
          {waiting.length > shown.length && (
            <div className="flush">
              <Button variant="quiet" onPress={() => setAll(true)}>{`Visa alla ${waiting.length}`}</Button>
            </div>
          )}
        </section>
      )}
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </>
  );
}
