import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { problemOf } from '../lib/problem-error.js';
import './notice.css';

export interface FaultSummaryProps {
  /** what a call threw; nothing is shown while there is none */
  error: unknown;
  /** the fields of this form by their path in what was sent: `name` → its label and its id on the page */
  fields?: Readonly<Record<string, { label: string; id?: string }>>;
  /** true: the path is shown as it stands, for those who wrote the file */
  showPaths?: boolean;
  /** false: it came up while one was writing, and must not take one away from that */
  takesFocus?: boolean;
}

/** Leads to a field without a new address: Back must still lead to the page before. */
function FieldLink({ id, children }: { id: string; children: string }) {
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(id)?.focus();
      }}
    >
      {children}
    </a>
  );
}

/** All that was wrong, on top of what was sent. It takes focus, and each line leads to its field. */
export function FaultSummary({
  error,
  fields = {},
  showPaths = false,
  takesFocus = true,
}: FaultSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus && error !== null && error !== undefined) {
      box.current?.focus();
    }
  }, [error, takesFocus]);
  if (error === null || error === undefined) {
    return null;
  }
  const { title, detail, errors, code, meetingId } = problemOf(error);
  if (code === 'not-signed-in') {
    // the shell asks for the password on top of the page; then what was meant can be done again
    return null;
  }
  return (
    <div className="notice notice--error" role="alert" tabIndex={-1} ref={box}>
      <CircleAlert className="notice__icon" size={20} aria-hidden />
      <div className="notice__text">
        <p className="notice__title">{title}</p>
        <p>{detail}</p>
        {errors.length > 0 && (
          <ul>
            {errors.map(({ path, message }, index) => {
              const field = fields[path.replace(/^\$\.?/, '')];
              const text = field === undefined ? message : `${field.label}: ${message}`;
              return (
                <li key={`${path} ${index}`}>
                  {field?.id === undefined ? text : <FieldLink id={field.id}>{text}</FieldLink>}
                  {showPaths && field === undefined && <code> {path}</code>}
                </li>
              );
            })}
          </ul>
        )}
        {meetingId !== undefined && (
          <Link to={`/sammantraden/${meetingId}`}>Öppna sammanträdet som finns</Link>
        )}
      </div>
    </div>
  );
}
