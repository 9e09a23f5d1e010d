import { standingWords } from '@klubbat/shared/sentences/operation-sentences';
import type { Standing } from '@klubbat/shared/vocabulary/service-names';
import { StateMark, type StateKind } from '../../ui/state-mark.js';

const kinds: Readonly<Record<Standing, StateKind>> = { good: 'done', watch: 'waiting', bad: 'problem' };

/** How something stands, by icon and word. */
export function StandingMark({ standing }: { standing: Standing }) {
  return <StateMark kind={kinds[standing]}>{standingWords[standing]}</StateMark>;
}
