import { useQuery } from '@tanstack/react-query';
import type { FollowView } from '@klubbat/shared/contracts/follow';
import type { HandedInView } from '@klubbat/shared/contracts/handed-in';
import { handedInStateWords } from '@klubbat/shared/sentences/following-sentences';
import { clockNow } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { StateMark, type StateKind } from '../../ui/state-mark.js';

import { handedInQuery, useWithdraw } from './following.queries.js';
import { handedInName } from './waiting-handed-in.js';

const marks: Record<HandedInView['state'], StateKind> = {
  'handed-in': 'waiting',
  taken: 'done',
  'put-aside': 'closed',
  withdrawn: 'closed',
};

/** What one has handed in oneself, with its time and what has become of it. */
export function OwnHandedIn({ view }: { view: FollowView }) {
  const { data } = useQuery(handedInQuery(view.meetingId));
  const withdrawing = useWithdraw();
  // whoever writes the meeting is told of everybody's
  const handedIn = data?.handedIn.filter(({ own }) => own) ?? [];
  const labelOf = (itemId: string) => view.items.find(({ id }) => id === itemId)?.label ?? '';
  if (handedIn.length === 0) {
    return null;
  }
  return (
    <section className="stack following-panel" aria-labelledby="mitt-inlamnade">
      <h2 id="mitt-inlamnade">Det du har lämnat in</h2>
      {withdrawing.error !== null && <ProblemNotice error={withdrawing.error} />}
      <ul className="following-list" aria-live="polite">
        {handedIn.toReversed().map((one) => (
          <li key={one.id}>
            <p>
              <strong>{handedInName(one)}</strong> · {labelOf(one.itemId)} ·{' '}
              <span className="figures">{clockNow(Date.parse(one.handedInAt))}</span>
            </p>
            <StateMark kind={marks[one.state]}>
              {one.kind === 'speaking-request' && one.state === 'taken'
                ? 'Uppsatt på talarlistan'
                : handedInStateWords[one.state]}
            </StateMark>
            {one.answer !== null && <p>Sekreteraren: {one.answer}</p>}
            {one.text !== null && <p className="following-text">{one.text}</p>}
            {one.state === 'handed-in' && (
              <Button
                variant="quiet"
                isPending={withdrawing.isPending}
                onPress={() => withdrawing.mutate({ params: { id: one.id } })}
              >
                {`Ta tillbaka ${handedInName(one).toLocaleLowerCase('sv')}`}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
