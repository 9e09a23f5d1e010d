import type { JointAskedView } from '@klubbat/shared/contracts/joint-request';
import { jointOutcomeWords, jointStepWords } from '@klubbat/shared/sentences/joint-sentences';
import { StateMark, type StateKind } from '../../ui/state-mark.js';

const kinds: Record<JointAskedView['step'], StateKind> = {
  asked: 'idle',
  received: 'working',
  'on-agenda': 'waiting',
  decided: 'done',
};

/** How far one has come, and whether it is late. */
export function JointState({ asked }: { asked: JointAskedView }) {
  const { step, late, answers } = asked;
  const outcome = answers[0]?.outcome;
  if (outcome !== undefined) {
    return (
      <StateMark kind={outcome === 'same' ? 'done' : 'problem'}>
        {outcome === 'same' ? jointStepWords.decided : jointOutcomeWords[outcome]}
      </StateMark>
    );
  }
  return (
    <>
      <StateMark kind={late ? 'problem' : kinds[step]}>
        {late ? `Försenad, ${jointStepWords[step].toLowerCase()}` : jointStepWords[step]}
      </StateMark>
    </>
  );
}
