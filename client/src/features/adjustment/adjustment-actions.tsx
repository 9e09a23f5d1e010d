import { useState } from 'react';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { longDate } from '@klubbat/shared/sentences/dates';
import type { AdjustmentEvent } from '@klubbat/shared/vocabulary/states';
import { today } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { useArchive, useEndAppealPeriod } from './adjustment.queries.js';
import { AnnounceDialog } from './announce-dialog.js';
import { BodyAdjustmentDialog } from './body-adjustment-dialog.js';
import { ConfirmStep } from './confirm-step.js';
import { ReferDialog } from './refer-dialog.js';
import { unansweredRefusals } from './signing.js';
import { WithdrawDialog } from './withdraw-dialog.js';

interface AdjustmentActionsProps {
  adjustment: AdjustmentView;
  /** what the state allows, in a body with these steps */
  events: readonly AdjustmentEvent[];
  noticeBoards: readonly string[];
  noticeBoard: string;
  /** true: announcing is one press on our own board, and this is for the others */
  hasOwnBoard: boolean;
}

type Asked = 'withdraw' | 'refer-to-body' | 'adjust-by-body' | 'announce' | 'end-appeal-period' | 'archive';

const verbs: Record<Asked, string> = {
  announce: 'Anteckna anslaget',
  'end-appeal-period': 'Anslagstiden har gått ut',
  archive: 'Överlämna till arkivet',
  'adjust-by-body': 'Anteckna organets justering',
  'refer-to-body': 'Låt organet justera',
  withdraw: 'Dra tillbaka justeringen',
};
const asked = Object.keys(verbs) as Asked[];

/** What can be done with an adjustment now; each asks before it does what cannot be undone. */
export function AdjustmentActions({
  adjustment,
  events,
  noticeBoards,
  noticeBoard,
  hasOwnBoard,
}: AdjustmentActionsProps) {
  const [open, setOpen] = useState<Asked>();
  const end = useEndAppealPeriod();
  const archive = useArchive();
  const close = () => setOpen(undefined);
  const runsUntil = appealRunsUntil(adjustment);
  const offered = asked.filter(
    (event) =>
      events.includes(event) &&
      (event !== 'end-appeal-period' || runsUntil === undefined) &&
      (event !== 'refer-to-body' || unansweredRefusals(adjustment).length > 0),
  );
  const { id, paragraphsLabel } = adjustment;
  return (
    <>
      {offered.map((event) => (
        <Button
          key={event}
          variant={
            event === 'withdraw' || (event === 'announce' && hasOwnBoard)
              ? 'quiet'
              : isNext(event, adjustment)
                ? 'primary'
                : 'secondary'
          }
          onPress={() => setOpen(event)}
        >
          {event === 'announce' && hasOwnBoard ? 'Anteckna anslag på en annan tavla' : verbs[event]}
        </Button>
      ))}
      {events.includes('end-appeal-period') && runsUntil !== undefined && (
        <p className="quiet">
          {isTried(adjustment)
            ? `Överklagandetiden löper till och med ${longDate(runsUntil)}.`
            : `Anslaget ska sitta uppe till och med ${longDate(runsUntil)}.`}
        </p>
      )}
      {open === 'withdraw' && <WithdrawDialog adjustment={adjustment} onClose={close} />}
      {open === 'refer-to-body' && <ReferDialog adjustment={adjustment} onClose={close} />}
      {open === 'adjust-by-body' && <BodyAdjustmentDialog adjustment={adjustment} onClose={close} />}
      {open === 'announce' && (
        <AnnounceDialog
          adjustment={adjustment}
          noticeBoards={noticeBoards}
          noticeBoard={noticeBoard}
          onClose={close}
        />
      )}
      {open === 'end-appeal-period' && (
        <ConfirmStep
          title="Anslagstiden har gått ut"
          verb="Anteckna att anslagstiden har gått ut"
          error={end.error}
          isPending={end.isPending}
          onDo={() => end.mutate({ params: { id } }, { onSuccess: close })}
          onClose={close}
        >
          {isTried(adjustment)
            ? `Det antecknas att anslaget har suttit uppe och att tiden för att överklaga ${paragraphsLabel} har gått ut.`
            : `Det antecknas att anslaget av ${paragraphsLabel} har suttit uppe så länge som det ska.`}
        </ConfirmStep>
      )}
      {open === 'archive' && (
        <ConfirmStep
          title="Överlämna till arkivet"
          verb="Anteckna överlämnandet"
          error={archive.error}
          isPending={archive.isPending}
          onDo={() => archive.mutate({ params: { id } }, { onSuccess: close })}
          onClose={close}
        >
          Det antecknas att {paragraphsLabel} är överlämnade till arkivet. Det är det sista steget.
        </ConfirmStep>
      )}
    </>
  );
}

/** Whether something in it can be tried for its legality: otherwise its notices are up for as long, and have no last day to appeal. */
const isTried = ({ notices }: AdjustmentView): boolean =>
  notices.some(({ lastAppealDay }) => lastAppealDay !== null);

/** The last day on which somebody may appeal, or on which a notice must be up, while it has not passed: the day itself counts. */
function appealRunsUntil({ notices }: AdjustmentView): string | undefined {
  const last = notices
    .flatMap(({ standsUntil }) => standsUntil ?? [])
    .sort()
    .at(-1);
  return last !== undefined && today() <= last ? last : undefined;
}

function isNext(event: Asked, { state, record }: AdjustmentView): boolean {
  return (
    (event === 'announce' && state === 'adjusted') ||
    (event === 'end-appeal-period' && state === 'announced') ||
    event === 'adjust-by-body' ||
    // of notes the public version comes first, where there is to be one
    (event === 'archive' && record !== 'notes')
  );
}
