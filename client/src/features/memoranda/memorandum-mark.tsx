import type { MemorandumSummary } from '@klubbat/shared/contracts/memorandum';
import { memorandumStateWords } from '@klubbat/shared/sentences/memorandum-sentences';
import { StateMark, type StateKind } from '../../ui/state-mark.js';

const kinds: Record<MemorandumSummary['state'], StateKind> = {
  draft: 'idle',
  sent: 'waiting',
  returned: 'working',
  accepted: 'done',
  withdrawn: 'closed',
};

type Marked = Pick<MemorandumSummary, 'state' | 'late' | 'promised' | 'supplementWaits'>;

/** How far a memorandum has come, and whether it is late. */
export function MemorandumMark({ state, late, promised, supplementWaits }: Marked) {
  const awaited = state === 'draft' && promised;
  return (
    <span className="row">
      <StateMark kind={supplementWaits ? 'waiting' : kinds[state]}>
        {supplementWaits ? 'Komplettering väntar' : awaited ? 'Väntas' : memorandumStateWords[state]}
      </StateMark>
      {late && state !== 'withdrawn' && (state !== 'draft' || promised) && (
        <StateMark kind="problem">{state === 'draft' || state === 'returned' ? 'Försenad' : 'Sen'}</StateMark>
      )}
    </span>
  );
}
