import { faultAt, problemOf } from '../lib/problem-error.js';
import { Button } from './button.js';
import { Notice } from './notice.js';

interface ProblemNoticeProps {
  error: unknown;
  onRetry?: () => void;
  /** of a list that is read page by page: back to where it begins */
  onFirstPage?: () => void;
}

/** What was to be shown could not be had: says why, and offers to try again where that may help. */
export function ProblemNotice({ error, onRetry, onFirstPage }: ProblemNoticeProps) {
  if (onFirstPage !== undefined && faultAt(error, 'page') !== undefined) {
    return (
      <Notice kind="error" title="Den sidan av listan finns inte" announce>
        <p>Adressen är fel, eller så har listan ändrats sedan den sparades.</p>
        <div>
          <Button onPress={onFirstPage}>Till första sidan</Button>
        </div>
      </Notice>
    );
  }
  const { title, detail, status, errors } = problemOf(error);
  return (
    <Notice kind="error" title={title} announce>
      <p>{detail}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      {onRetry !== undefined && (status === 0 || status >= 500) && (
        <div>
          <Button onPress={onRetry}>Försök igen</Button>
        </div>
      )}
    </Notice>
  );
}
