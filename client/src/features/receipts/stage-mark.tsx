import type { DeliveryStageView } from '@klubbat/shared/contracts/receipt';
import { reachedWords, troubleWords } from '@klubbat/shared/sentences/receipt-sentences';
import { moment } from '../../lib/moment.js';
import { StateMark } from '../../ui/state-mark.js';

/** How far a delivery that was handed over has come, since when, and what is wrong with it. */
export function StageMark({ stage }: { stage: DeliveryStageView }) {
  const { reached, since, trouble, troubleSince } = stage;
  return (
    <>
      {trouble !== null && (
        <>
          <StateMark kind={stage.needsPerson ? 'problem' : 'waiting'}>{troubleWords[trouble]}</StateMark>
          <span className="quiet small"> {moment(troubleSince ?? '')} </span>
        </>
      )}
      {(trouble === null || since !== null) && (
        <>
          <StateMark kind="done">{reachedWords[reached]}</StateMark>
          {since !== null && <span className="quiet small"> {moment(since)}</span>}
        </>
      )}
    </>
  );
}
