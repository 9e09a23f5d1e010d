import type { AssignmentView } from '@klubbat/shared/contracts/assignment';
import { assignmentStateWords } from '@klubbat/shared/sentences/assignment-sentences';
import { StateMark, type StateKind } from '../../ui/state-mark.js';

const kinds: Record<AssignmentView['state'], StateKind> = {
  open: 'working',
  reported: 'done',
  withdrawn: 'closed',
};

/** How far an assignment has come. */
export function AssignmentMark({ state, late }: Pick<AssignmentView, 'state' | 'late'>) {
  return (
    <StateMark kind={late ? 'problem' : kinds[state]}>
      {late ? 'Försenat' : assignmentStateWords[state]}
    </StateMark>
  );
}
