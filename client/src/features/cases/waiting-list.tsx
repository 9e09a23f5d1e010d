import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WaitingItem } from '@klubbat/shared/contracts/item-link';
import { longDate } from '@klubbat/shared/sentences/dates';
import { outcomeWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';
import { Button } from '../../ui/button.js';
import { TakeUpList } from '../../ui/take-up-list.js';
import { useTakeUp, waitingQuery } from './case.queries.js';
import { DismissWaiting } from './dismiss-waiting.js';
import { DismissedList } from './dismissed-list.js';
import { whenSentence } from './when-words.js';

/** What was tabled, referred back or proposed, and waits for this meeting. It can be put aside with a reason. */
export function WaitingList({ meetingId }: { meetingId: string }) {
  const { data } = useQuery(waitingQuery(meetingId));
  const take = useTakeUp();
  const [told, setTold] = useState('');
  const [dismissing, setDismissing] = useState<WaitingItem>();
  return (
    <>
      <TakeUpList
        id="vantar"
        heading="Väntar på att tas upp"
        waiting={(data?.waiting ?? []).map((item) => ({
          id: item.id,
          title: item.title,
          to: `/sammantraden/${item.meetingId}/paragraf/${item.id}`,
          caseNumber: item.caseNumber,
          facts: [
            capital(outcomeWords[item.outcome]),
            [item.board, item.label].filter(Boolean).join(' '),
            longDate(item.date),
          ],
          note: item.when.due !== 'open' && <p className="small">{whenSentence(item.when)}</p>,
          more: (
            <Button
              variant="quiet"
              aria-label={`Avför ${item.title}`}
              isDisabled={take.isPending}
              onPress={() => setDismissing(item)}
            >
              Avför
            </Button>
          ),
        }))}
        pressed={take.isPending ? take.variables.body?.items : undefined}
        error={take.error}
        isPending={take.isPending}
        onTakeUp={(id, onSuccess) =>
          take.mutate({ params: { id: meetingId }, body: { items: [id] } }, { onSuccess })
        }
      />
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
