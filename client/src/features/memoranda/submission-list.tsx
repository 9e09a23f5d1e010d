import type { SubmissionView } from '@klubbat/shared/contracts/memorandum';
import { submissionKindWords } from '@klubbat/shared/sentences/memorandum-sentences';
import { moment } from '../../lib/moment.js';
import { StateMark } from '../../ui/state-mark.js';
import { memorandumPdf } from './memorandum-address.js';
import '../../ui/act-rows.css';
import './memoranda.css';

/** What has been submitted, the latest first: when, by whom, whether late, and when it was taken in. */
export function SubmissionList({
  memorandumId,
  submissions,
}: {
  memorandumId: string;
  submissions: readonly SubmissionView[];
}) {
  if (submissions.length === 0) {
    return null;
  }
  return (
    <section className="stack stack--tight" aria-labelledby="inlamningar">
      <h2 id="inlamningar">Inlämningar</h2>
      <ul className="act-rows">
        {submissions.map(({ number, kind, sentAt, sentBy, late, note, acceptedAt, acceptedBy }) => (
          <li key={number}>
            <div>
              <p>
                {number}. {submissionKindWords[kind]} {moment(sentAt)} av {sentBy}{' '}
                <a href={memorandumPdf(memorandumId, number)} target="_blank" rel="noreferrer">
                  PDF<span className="visually-hidden"> av inlämning {number} (öppnas i en ny flik)</span>
                </a>
              </p>
              {note !== null && <p className="memorandum-words">{note}</p>}
              {acceptedAt !== null && (
                <p className="quiet small">
                  Intagen {moment(acceptedAt)} av {acceptedBy}
                </p>
              )}
            </div>
            {late && <StateMark kind="problem">Sen</StateMark>}
          </li>
        ))}
      </ul>
    </section>
  );
}
