import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { WaitingItem } from '@klubbat/shared/contracts/item-link';
import { longDate } from '@klubbat/shared/sentences/dates';
import { outcomeWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { useTakeUp, waitingQuery } from './case.queries.js';
import { DismissWaiting } from './dismiss-waiting.js';
import { DismissedList } from './dismissed-list.js';
import { whenSentence } from './when-words.js';
import '../../ui/act-rows.css';
import './cases.css';

const FIRST = 5;

/** What was tabled, referred back or proposed, and waits for this meeting. One press adds it last on the agenda. */
export function WaitingList({ meetingId }: { meetingId: string }) {
  const { data } = useQuery(waitingQuery(meetingId));
  const take = useTakeUp();
  const [told, setTold] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const [all, setAll] = useState(false);
  const [dismissing, setDismissing] = useState<WaitingItem>();
  const waiting = data?.waiting ?? [];
  const shown = all ? waiting : waiting.slice(0, FIRST);
  const takeUp = ({ id, title }: WaitingItem) =>
    take.mutate(
      { params: { id: meetingId }, body: { items: [id] } },
      {
        onSuccess: () => {
          setTold(`${title} står nu på dagordningen.`);
          // the pressed button is gone: the focus stays in the list, or goes on to what is written next
          (waiting.length > 1 ? heading.current : document.getElementById('ny-punkt'))?.focus();
        },
      },
    );
  const pressed = take.isPending ? take.variables.body?.items : undefined;
  return (
    <>
      {waiting.length > 0 && (
        <section className="stack stack--tight no-print" aria-labelledby="vantar">
          <h3 id="vantar" className="waiting-list__head" ref={heading} tabIndex={-1}>
            Väntar på att tas upp <span className="quiet">{waiting.length}</span>
          </h3>
          <FaultSummary error={take.error} />
          <ul className="act-rows">
            {shown.map((item) => (
              <li key={item.id}>
                <div>
                  <p>
                    <Link to={`/sammantraden/${item.meetingId}/paragraf/${item.id}`}>{item.title}</Link>
                    {item.caseNumber !== null && <span className="quiet small"> {item.caseNumber}</span>}
                  </p>
                  <p className="quiet small">
                    {[
                      capital(outcomeWords[item.outcome]),
                      [item.board, item.label].filter(Boolean).join(' '),
                      longDate(item.date),
                    ].join(' · ')}
                  </p>
                  {item.when.due !== 'open' && <p className="small">{whenSentence(item.when)}</p>}
                </div>
                <div className="row">
                  <Button
                    icon={Plus}
                    aria-label={`Ta upp ${item.title}`}
                    isPending={pressed?.includes(item.id) === true}
                    isDisabled={take.isPending}
                    onPress={() => takeUp(item)}
                  >
                    Ta upp
                  </Button>
                  <Button
                    variant="quiet"
                    aria-label={`Avför ${item.title}`}
                    isDisabled={take.isPending}
                    onPress={() => setDismissing(item)}
                  >
                    Avför
                  </Button>
                </div>
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
      <DismissedList meetingId={meetingId} dismissed={data?.dismissed ?? []} />
      {dismissing !== undefined && (
        <DismissWaiting
          meetingId={meetingId}
          item={dismissing}
          onClose={(dismissed) => {
            if (dismissed) {
              setTold(`${dismissing.title} är avfört.`);
            }
            setDismissing(undefined);
          }}
        />
      )}
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </>
  );
}
