import { useRouteError } from 'react-router';
import { ProblemError } from '../lib/problem-error.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { MissingPage } from './missing-page.js';

/** A page broke, or could not be loaded: most often because a new version has been put in place since it was opened. */
export function FaultPage() {
  const error = useRouteError();
  if (error instanceof ProblemError && error.problem.code === 'not-found') {
    return <MissingPage />;
  }
  return (
    <div className="stack fault-page">
      <h1>Något gick fel</h1>
      <Notice kind="error">
        <p>
          Sidan kunde inte visas. Kontrollera nätet och läs in den på nytt. Det du har skrivit finns kvar, på
          servern eller på den här enheten.
        </p>
      </Notice>
      <div>
        <Button variant="primary" onPress={() => window.location.reload()}>
          Läs in sidan på nytt
        </Button>
      </div>
    </div>
  );
}
