import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useRemind } from './adjustment.queries.js';
import { hasLeft, namesOf } from './signing.js';

/** Reminds by mail those whose turn it is; it says whom it reached. */
export function RemindLeft({ adjustment }: { adjustment: AdjustmentView }) {
  const remind = useRemind();
  const awaited = adjustment.signers.filter(({ required, mayNow }) => required && mayNow);
  if (!hasLeft(adjustment) || adjustment.immediate || awaited.length === 0) {
    return null;
  }
  return (
    <div className="stack stack--tight no-print">
      <div>
        <Button isPending={remind.isPending} onPress={() => remind.mutate({ params: { id: adjustment.id } })}>
          Påminn {namesOf(awaited)}
        </Button>
      </div>
      {remind.error !== null && <ProblemNotice error={remind.error} />}
      {remind.data !== undefined && (
        <Notice kind={remind.data.reminded.length > 0 ? 'success' : 'info'} announce>
          <p>{told(remind.data)}</p>
        </Notice>
      )}
    </div>
  );
}

function told(result: { reminded: string[]; already: string[]; unreachable: string[] }): string {
  const names = (list: string[]) => namesOf(list.map((name) => ({ name })));
  return [
    result.reminded.length === 0 ? '' : `${names(result.reminded)} får ett mejl.`,
    result.already.length === 0 ? '' : `${names(result.already)} har redan fått ett i dag.`,
    result.unreachable.length === 0
      ? ''
      : `${names(result.unreachable)} saknar konto. Bjud in, eller registrera underskriften på papper.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
