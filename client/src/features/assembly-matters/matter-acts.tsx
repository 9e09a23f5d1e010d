import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { MatterStepView, MatterView } from '@klubbat/shared/contracts/assembly-matter';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useRemoveMatter, useUpdateMatter } from './matter.queries.js';
import { WithdrawMatter } from './withdraw-matter.js';

interface MatterActsProps {
  matter: MatterView & { steps: readonly MatterStepView[] };
  onEdit: () => void;
}

/** What can be done with a matter beside taking it up. */
export function MatterActs({ matter, onEdit }: MatterActsProps) {
  const remove = useRemoveMatter();
  const update = useUpdateMatter();
  const navigate = useNavigate();
  const [withdrawing, setWithdrawing] = useState(false);
  const error = remove.error ?? update.error;
  return (
    <div className="stack stack--tight no-print">
      {error !== null && <ProblemNotice error={error} />}
      <div className="row">
        <Button onPress={onEdit}>Ändra uppgifterna</Button>
        {matter.state === 'withdrawn' ? (
          <Button
            variant="quiet"
            isPending={update.isPending}
            onPress={() =>
              update.mutate({
                params: { id: matter.id },
                body: { version: matter.version, withdrawnOn: null },
              })
            }
          >
            Det är inte återtaget
          </Button>
        ) : (
          matter.state !== 'settled' && (
            <Button variant="quiet" onPress={() => setWithdrawing(true)}>
              Anteckna som återtaget
            </Button>
          )
        )}
        {matter.steps.length === 0 && (
          <Button
            variant="quiet"
            isPending={remove.isPending}
            onPress={() =>
              remove.mutate(
                { params: { id: matter.id } },
                { onSuccess: () => void navigate(`/arenden/fullmaktige?organ=${matter.boardId}`) },
              )
            }
          >
            Ta bort
          </Button>
        )}
      </div>
      {withdrawing && <WithdrawMatter matter={matter} onClose={() => setWithdrawing(false)} />}
    </div>
  );
}
