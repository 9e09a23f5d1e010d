import { Check } from 'lucide-react';
import './life-steps.css';

export interface LifeStepsProps {
  /** whose life: `Sammanträdets steg`, or `Justeringen av § 36` where there are several */
  label: string;
  steps: readonly { key: string; label: string }[];
  /** the key of the present step */
  present: string;
  /** true: the present step is also done (the last one) */
  finished?: boolean;
}

/** The steps of a meeting's life in order; what has been done is ticked, the present one is marked. */
export function LifeSteps({ label, steps, present, finished = false }: LifeStepsProps) {
  const at = steps.findIndex(({ key }) => key === present);
  return (
    <ol className="life-steps" aria-label={label}>
      {steps.map((step, index) => {
        const state = index < at || (finished && index === at) ? 'done' : index === at ? 'present' : 'ahead';
        return (
          <li
            key={step.key}
            className={`life-steps__step life-steps__step--${state}`}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className="life-steps__mark" aria-hidden>
              {state === 'done' ? <Check size={12} strokeWidth={3} /> : null}
            </span>
            <span className="life-steps__name">
              {step.label}
              {state === 'done' && <span className="visually-hidden"> (klart)</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
