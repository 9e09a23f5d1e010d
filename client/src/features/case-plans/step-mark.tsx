import type { CaseStep } from '@klubbat/shared/contracts/case-plan';
import { caseStepStateWords } from '@klubbat/shared/sentences/case-sentences';
import { StateMark, type StateKind } from '../../ui/state-mark.js';

const kinds: Record<CaseStep['state'], StateKind> = {
  done: 'done',
  late: 'problem',
  next: 'working',
  coming: 'idle',
};

/** How far a planned step has come. */
export function StepMark({ state, fulfilled }: Pick<CaseStep, 'state' | 'fulfilled'>) {
  return (
    <StateMark kind={kinds[state]}>
      {fulfilled && state !== 'done' ? 'På dagordningen' : caseStepStateWords[state]}
    </StateMark>
  );
}
