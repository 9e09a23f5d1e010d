import { Plus } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Button } from './button.js';
import { FaultSummary } from './fault-summary.js';
import './act-rows.css';

const FIRST = 5;

/** One matter that waits for a meeting. */
export interface ToTakeUp {
  id: string;
  title: string;
  /** where it is read */
  to: string;
  caseNumber: string | null;
  /** what it is and since when, in the order they are read */
  facts: readonly string[];
  note?: ReactNode;
  /** what else can be done with it */
  more?: ReactNode;
}

/** What waits for a meeting. One press adds it last on the agenda; nothing at all is shown where nothing waits. */
export function TakeUpList({
  id,
  heading,
  waiting,
  pressed,
  error,
  isPending,
  onTakeUp,
}: {
  id: string;
  heading: string;
  waiting: readonly ToTakeUp[];
  /** those on their way */
  pressed: readonly string[] | undefined;
  error: Error | null;
  isPending: boolean;
  onTakeUp: (id: string, onSuccess: () => void) => void;
}) {
  const [all, setAll] = useState(false);
  const [told, setTold] = useState('');
  const head = useRef<HTMLHeadingElement>(null);
  const shown = all ? waiting : waiting.slice(0, FIRST);
  const takeUp = ({ id: one, title }: ToTakeUp) =>
    onTakeUp(one, () => {
      setTold(`${title} står nu på dagordningen.`);
      // the pressed button is gone: the focus stays in the list, or goes on to what is written next
      (waiting.length > 1 ? head.current : document.getElementById('ny-punkt'))?.focus();
    });
  return (
    <>
      {waiting.length > 0 && (
        <section className="stack stack--tight no-print" aria-labelledby={id}>
          <h3 id={id} className="act-rows__head" ref={head} tabIndex={-1}>
            {heading} <span className="quiet">{waiting.length}</span>
          </h3>
          <FaultSummary error={error} />
          <ul className="act-rows">
            {shown.map((one) => (
              <li key={one.id}>
                <div>
                  <p>
                    <Link to={one.to}>{one.title}</Link>
                    {one.caseNumber !== null && <span className="quiet small"> {one.caseNumber}</span>}
                  </p>
                  <p className="quiet small">{one.facts.join(' · ')}</p>
                  {one.note}
                </div>
                <div className="row">
                  <Button
                    icon={Plus}
                    aria-label={`Ta upp ${one.title}`}
                    isPending={pressed?.includes(one.id) === true}
                    isDisabled={isPending}
                    onPress={() => takeUp(one)}
                  >
                    Ta upp
                  </Button>
                  {one.more}
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
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </>
  );
}
