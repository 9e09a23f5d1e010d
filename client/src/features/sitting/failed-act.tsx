import { problemOf } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { PersonNow } from './people-now.js';
import type { Acts } from './use-acts.js';

interface FailedActProps {
  acts: Acts;
  people: readonly PersonNow[];
}

/** An act that was refused or got no answer, and what can be done instead. */
export function FailedAct({ acts, people }: FailedActProps) {
  const { failed } = acts;
  if (failed === undefined) {
    return null;
  }
  const { act, error } = failed;
  const member =
    act.act === 'arrive' && problemOf(error).code === 'act-barred'
      ? people.find(({ key, capacity, brokeOff }) => key === act.person && capacity === 'member' && brokeOff)
      : undefined;
  return (
    <div className="stack stack--tight">
      <ProblemNotice error={error} onRetry={acts.again} />
      {member !== undefined && (
        <div>
          <Button onPress={() => acts.act({ act: 'arrive', person: member.key, serves: false })}>
            {`${member.name} är här utan att tjänstgöra`}
          </Button>
        </div>
      )}
    </div>
  );
}
