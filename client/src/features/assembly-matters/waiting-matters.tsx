import { useQuery } from '@tanstack/react-query';
import { matterKindWords } from '@klubbat/shared/sentences/assembly-matter-sentences';
import { longDate } from '@klubbat/shared/sentences/dates';
import { capital } from '../../lib/capital.js';
import { TakeUpList } from '../../ui/take-up-list.js';
import { matterAddress } from './matter-address.js';
import { MatterYear } from './matter-year.js';
import { moverNames, stateOf } from './matter-words.js';
import { useTakeUpMatters, waitingMattersQuery } from './matter.queries.js';

/** What was raised in fullmäktige and waits for this meeting. */
export function WaitingMatters({ meetingId }: { meetingId: string }) {
  const { data } = useQuery(waitingMattersQuery(meetingId));
  const take = useTakeUpMatters();
  return (
    <TakeUpList
      id="vackt"
      heading="Väckt i fullmäktige"
      waiting={(data?.matters ?? []).map((matter) => ({
        id: matter.id,
        title: matter.title,
        to: matterAddress(matter.id),
        caseNumber: matter.caseNumber,
        facts: [
          capital(matterKindWords[matter.kind]),
          stateOf(matter),
          longDate(matter.handedInOn),
          moverNames(matter),
        ],
        note: matter.year?.over === true && (
          <p className="small">
            <MatterYear matter={matter} />
          </p>
        ),
      }))}
      pressed={take.isPending ? take.variables.body?.matters : undefined}
      error={take.error}
      isPending={take.isPending}
      onTakeUp={(id, onSuccess) =>
        take.mutate({ params: { id: meetingId }, body: { matters: [id] } }, { onSuccess })
      }
    />
  );
}
