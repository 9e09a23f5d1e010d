import { Link } from 'react-router';
import type { CaseStep } from '@klubbat/shared/contracts/case-plan';
import { caseStepKindWords, plannedTime } from '@klubbat/shared/sentences/case-sentences';
import { outcomeWords } from '@klubbat/shared/sentences/words';
import { StepMark } from './step-mark.js';

/** What a step is, where and when, what for, and the item that fulfils it. */
export function StepFacts({ step }: { step: CaseStep }) {
  const { kind, board, purpose, month, meeting, movedFrom, item } = step;
  return (
    <div>
      <p className="case-step__head">
        <strong>{caseStepKindWords[kind]}</strong>
        <span>
          {board}, {plannedTime(meeting?.date ?? month)}
        </span>
        <StepMark {...step} />
      </p>
      <p>{purpose}</p>
      {movedFrom !== null && <p className="quiet small">Flyttat från {plannedTime(movedFrom)}</p>}
      {meeting?.cancelled === true && <p className="quiet small">Sammanträdet är inställt.</p>}
      {item !== null && (
        <p className="small">
          <Link to={`/sammantraden/${item.meetingId}/paragraf/${item.id}`}>
            {[item.label, item.title].filter(Boolean).join(' ')}
          </Link>
          {item.outcome !== null && `, ${outcomeWords[item.outcome]}`}
        </p>
      )}
    </div>
  );
}
