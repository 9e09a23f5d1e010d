import { Link } from 'react-router';
import type { MatterStepView } from '@klubbat/shared/contracts/assembly-matter';
import { stepAddress } from './matter-words.js';

/** The § of a matter, as a link where one may read it. */
export function StepLink({ step }: { step: MatterStepView }) {
  const words = step.label === null ? step.board : `${step.board} ${step.label}`;
  const to = stepAddress(step);
  return to === undefined ? <span>{words}</span> : <Link to={to}>{words}</Link>;
}
