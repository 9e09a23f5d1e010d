import type { z } from 'zod';
import type { handedInDoors } from '@klubbat/shared/contracts/handed-in';
import type { SpeakerView } from '@klubbat/shared/contracts/speaker';
import { clockNow } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { useHandIn, useLeaveSpeakers, useWithdraw } from './following.queries.js';

interface AskToSpeakProps {
  meetingId: string;
  itemId: string;
  speakers: readonly SpeakerView[];
  own: z.output<typeof handedInDoors.list.reply>;
}

/** The quickest of all: one press, and one waits for the word at the § at hand; another, and one does not any more. */
export function AskToSpeak({ meetingId, itemId, speakers, own }: AskToSpeakProps) {
  const asking = useHandIn();
  const withdrawing = useWithdraw();
  const leaving = useLeaveSpeakers();
  const waiting = speakers.filter(({ state }) => state === 'waiting');
  const mine = speakers.filter(({ person }) => person === own.person);
  const speaks = mine.some(({ state }) => state === 'speaking');
  const place = waiting.findIndex(({ person }) => person === own.person);
  const waits = waiting[place];
  const asked = own.handedIn.find(
    (one) => one.own && one.kind === 'speaking-request' && one.itemId === itemId && one.state === 'handed-in',
  );
  const isPending = asking.isPending || withdrawing.isPending || leaving.isPending;
  return (
    <div className="stack">
      <FaultSummary error={asking.error ?? withdrawing.error ?? leaving.error} />
      <div aria-live="polite">
        {speaks && <p>Du har ordet.</p>}
        {waits !== undefined && <p>Du är nummer {place + 1} på talarlistan.</p>}
        {waits === undefined && asked !== undefined && (
          <p>
            Du begärde ordet klockan {clockNow(Date.parse(asked.handedInAt))}. Du sätts upp på talarlistan.
          </p>
        )}
      </div>
      <div>
        {waits !== undefined ? (
          <Button isPending={isPending} onPress={() => leaving.mutate({ params: { id: waits.id } })}>
            Ta tillbaka din begäran
          </Button>
        ) : asked !== undefined ? (
          <Button isPending={isPending} onPress={() => withdrawing.mutate({ params: { id: asked.id } })}>
            Ta tillbaka din begäran
          </Button>
        ) : (
          <Button
            isPending={isPending}
            onPress={() =>
              asking.mutate({ params: { id: meetingId }, body: { itemId, kind: 'speaking-request' } })
            }
          >
            Begär ordet
          </Button>
        )}
      </div>
    </div>
  );
}
