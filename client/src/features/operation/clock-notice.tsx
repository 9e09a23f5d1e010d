import type { OperationView } from '@klubbat/shared/contracts/operation';
import { clockFaultWords } from '@klubbat/shared/sentences/operation-sentences';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Notice } from '../../ui/notice.js';
import { useConfirmClock } from './operation.queries.js';

/** Says that the clock is not to be trusted, what waits for it, and lets who knows say that it is right. */
export function ClockNotice({ operation }: { operation: OperationView }) {
  const { mutate, isPending, error } = useConfirmClock();
  const { clock, processes } = operation;
  const others = processes.flatMap(({ alive, clockFault }) =>
    alive && clockFault !== null ? [clockFault] : [],
  );
  const fault = clock.fault ?? others[0];
  if (fault === undefined) {
    return null;
  }
  return (
    <Notice
      kind="error"
      title={`Klockan går inte att lita på: ${lowerFirst(clockFaultWords[fault])}`}
      announce
    >
      <p>
        {`Programmets klocka visar ${moment(clock.shows)}.`}
        {clock.notedAt !== null &&
          ` Det senaste som noterades med en klocka att lita på var ${moment(clock.notedAt)}.`}
      </p>
      <p>
        Så länge väntar det som gäller från en viss tid: underskrifter, anslag som ska upp eller ned, utskick
        och gallring. Det går att skriva och läsa som vanligt.
      </p>
      {fault === 'differs' ? (
        <p>Ställ klockorna på servrarna rätt (NTP). Det släpper av sig självt när de visar samma tid.</p>
      ) : (
        <>
          <p>Jämför med en annan klocka. Är den fel, ställ den rätt på servern. Är den rätt, säg det här.</p>
          <FaultSummary error={error} />
          <div>
            <Button isPending={isPending} onPress={() => mutate({})}>
              Klockan går rätt
            </Button>
          </div>
        </>
      )}
    </Notice>
  );
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
