import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';

interface CorrectionReviewProps {
  error: unknown;
  isPending: boolean;
  onRegister: () => void;
  onChange: () => void;
  /** the document as it will read */
  children: ReactNode;
}

/** The last look before a correction is registered, for then it never changes. */
export function CorrectionReview({
  error,
  isPending,
  onRegister,
  onChange,
  children,
}: CorrectionReviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // it stands in the place of the form in which one was
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="stack">
      <h2 ref={heading} tabIndex={-1}>
        Så läses rättelsen
      </h2>
      <p>När den är registrerad ändras den inte mer. Ett fel i den rättas med en ny.</p>
      <FaultSummary error={error} />
      {children}
      <div className="row">
        <Button variant="primary" isPending={isPending} onPress={onRegister}>
          Registrera rättelsen
        </Button>
        <Button onPress={onChange}>Ändra den</Button>
      </div>
    </div>
  );
}
