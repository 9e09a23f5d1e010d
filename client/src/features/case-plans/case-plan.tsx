import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { CaseStep } from '@klubbat/shared/contracts/case-plan';
import { caseStepKindWords } from '@klubbat/shared/sentences/case-sentences';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import {
  casePlanQuery,
  useAddStep,
  useChangeStep,
  useFulfilStep,
  useRemoveStep,
} from './case-plan.queries.js';
import { StepDialog, type PlanPlace } from './step-dialog.js';
import { StepFacts } from './step-facts.js';
import '../../ui/act-rows.css';
import './case-plans.css';

/** The planned way of a case: its steps in order, and for those who prepare them how to plan, move and fulfil them. */
export function CasePlan({ number }: { number: string }) {
  const plan = useQuery(casePlanQuery(number));
  const add = useAddStep();
  const [isPlanning, setPlanning] = useState(false);
  if (plan.isError) {
    return <ProblemNotice error={plan.error} onRetry={() => void plan.refetch()} />;
  }
  const { steps = [], places = [], today = '' } = plan.data ?? {};
  if (steps.length === 0 && places.length === 0) {
    return null;
  }
  return (
    <section className="stack" aria-labelledby="planerad-vag">
      <h2 id="planerad-vag">Planerad väg</h2>
      {steps.length === 0 ? (
        <p className="quiet">
          Inget är planerat än. Planera när ärendet ska informeras om, diskuteras och beslutas, och vad varje
          steg är till för.
        </p>
      ) : (
        <ol className="act-rows">
          {steps.map((step) => (
            <Step key={step.id} step={step} places={places} today={today} />
          ))}
        </ol>
      )}
      {places.length > 0 && (
        <div className="row no-print">
          <Button variant="secondary" icon={Plus} onPress={() => setPlanning(true)}>
            Planera ett steg
          </Button>
        </div>
      )}
      {isPlanning && (
        <StepDialog
          title="Planera ett steg"
          action="Planera"
          places={places}
          today={today}
          error={add.error}
          isPending={add.isPending}
          onClose={() => {
            add.reset();
            setPlanning(false);
          }}
          onSubmit={({ boardId, ...draft }) =>
            add.mutate(
              { params: { id: boardId }, body: { number, ...draft } },
              { onSuccess: () => setPlanning(false) },
            )
          }
        />
      )}
    </section>
  );
}

function Step({ step, places, today }: { step: CaseStep; places: readonly PlanPlace[]; today: string }) {
  const change = useChangeStep();
  const fulfil = useFulfilStep();
  const remove = useRemoveStep();
  const [isChanging, setChanging] = useState(false);
  const { id, version, suggested, fulfilled, mayPlan } = step;
  const link = (item: string | null) => fulfil.mutate({ params: { id }, body: { version, item } });
  const what = `${caseStepKindWords[step.kind]} i ${step.board}`;
  return (
    <li>
      <StepFacts step={step} />
      {mayPlan && (
        <div className="row no-print">
          {suggested !== null && (
            <Button
              variant="secondary"
              isPending={fulfil.isPending}
              aria-label={`Koppla ${what} till ${[suggested.label, suggested.title].filter(Boolean).join(' ')}`}
              onPress={() => link(suggested.id)}
            >
              {`Koppla till ${suggested.label ?? suggested.title}`}
            </Button>
          )}
          {fulfilled && (
            <Button
              variant="quiet"
              isPending={fulfil.isPending}
              aria-label={`Ta bort kopplingen: ${what}`}
              onPress={() => link(null)}
            >
              Ta bort kopplingen
            </Button>
          )}
          <Button variant="quiet" aria-label={`Ändra: ${what}`} onPress={() => setChanging(true)}>
            Ändra
          </Button>
          {!fulfilled && (
            <Button
              variant="quiet"
              isPending={remove.isPending}
              aria-label={`Ta bort: ${what}`}
              onPress={() => remove.mutate({ params: { id } })}
            >
              Ta bort
            </Button>
          )}
        </div>
      )}
      <FaultSummary error={fulfil.error ?? remove.error} />
      {isChanging && (
        <StepDialog
          title="Ändra steget"
          action="Spara"
          places={places}
          today={today}
          step={step}
          error={change.error}
          isPending={change.isPending}
          onClose={() => {
            change.reset();
            setChanging(false);
          }}
          onSubmit={({ boardId: _boardId, ...draft }) =>
            change.mutate(
              { params: { id }, body: { version, ...draft } },
              { onSuccess: () => setChanging(false) },
            )
          }
        />
      )}
    </li>
  );
}
