import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { caseStepKindWords, plannedTime } from '@klubbat/shared/sentences/case-sentences';
import { caseAddress } from '../../lib/case-address.js';
import { itemPlanQuery } from './case-plan.queries.js';
import { StepMark } from './step-mark.js';
import './case-plans.css';

/** Where the case of an item stands on its planned way: information here, decision in May. Nothing where none is planned. */
export function ItemPlan({ item }: { item: AgendaItemView }) {
  const steps = useQuery(itemPlanQuery(item)).data?.steps ?? [];
  const [first] = steps;
  return first === undefined ? null : (
    <section className="stack no-print" aria-label="Ärendets planerade väg">
      <ol className="case-steps">
        {steps.map((step) => {
          const isHere = step.item?.id === item.id;
          return (
            <li key={step.id} aria-current={isHere ? 'step' : undefined}>
              <p>
                <strong>{caseStepKindWords[step.kind]}</strong>{' '}
                {isHere
                  ? 'vid det här sammanträdet'
                  : `${plannedTime(step.meeting?.date ?? step.month)}, ${step.board}`}
              </p>
              <p className="quiet small">{step.purpose}</p>
              <p className="small">
                <StepMark {...step} />
              </p>
            </li>
          );
        })}
      </ol>
      <p className="small">
        <Link to={caseAddress(first.caseNumber)}>Hela ärendet {first.caseNumber}</Link>
      </p>
    </section>
  );
}
