import { problemOf } from '../lib/problem-error.js';
import { Button } from './button.js';
import { Notice } from './notice.js';

/** What was to be shown could not be had: says why, and offers to try again where that may help. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { title, detail, status } = problemOf(error);
  return (
    <Notice kind="error" title={title} announce>
      <p>{detail}</p>
      {onRetry !== undefined && (status === 0 || status >= 500) && (
        <div>
          <Button onPress={onRetry}>Försök igen</Button>
        </div>
      )}
    </Notice>
  );
}
