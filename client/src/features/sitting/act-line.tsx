import { Undo2 } from 'lucide-react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { SittingView } from '@klubbat/shared/contracts/sitting';
import { actSentence } from '@klubbat/shared/sentences/sitting-sentences';
import { Button } from '../../ui/button.js';
import type { Acts } from './use-acts.js';

interface ActLineProps {
  meeting: Pick<MeetingView, 'people'>;
  sitting: SittingView;
  acts: Acts;
  mayWrite: boolean;
}

/** What was noted last, and the way to take a slip back. */
export function ActLine({ meeting, sitting, acts, mayWrite }: ActLineProps) {
  const { lastAct } = sitting;
  if (lastAct === null) {
    return <p role="status" className="visually-hidden" />;
  }
  const nameOf = (key: string) => meeting.people.find((person) => person.key === key)?.name ?? key;
  return (
    <div className="sitting__last">
      <p role="status">
        {lastAct !== null && (
          <>
            <span className="quiet">Senast:</span>{' '}
            {actSentence(
              lastAct.act,
              nameOf(lastAct.person),
              lastAct.servesFor === null ? lastAct.vacantSeat : nameOf(lastAct.servesFor),
            )}
          </>
        )}
      </p>
      {mayWrite && lastAct !== null && (
        <Button
          variant="quiet"
          icon={Undo2}
          onPress={() => acts.act({ act: 'undo-last', undoes: lastAct.id })}
        >
          Ångra
        </Button>
      )}
    </div>
  );
}
