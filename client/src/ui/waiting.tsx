import './waiting.css';

/** A quiet sign that something is on its way. It shows itself only when the wait is long enough to be noticed. */
export function Waiting({ what = 'Hämtar' }: { what?: string }) {
  return (
    <p className="waiting" role="status">
      <span className="waiting__mark" aria-hidden />
      {what} …
    </p>
  );
}
