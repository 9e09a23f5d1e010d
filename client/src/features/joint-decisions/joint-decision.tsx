import type { JointAnswerView, JointAskedView } from '@klubbat/shared/contracts/joint-request';
import { jointOutcomeWords } from '@klubbat/shared/sentences/joint-sentences';
import { moment } from '../../lib/moment.js';
import { answerExtractAddress } from './joint.queries.js';
import './joint.css';

const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagar`);

function Decision({ answer }: { answer: JointAnswerView }) {
  const { body, decidedOn, paragraph, words, note, hasExtract, id, daysToKnow, notedBy, notedAt } = answer;
  return (
    <>
      <p>
        <strong>{jointOutcomeWords[answer.outcome]}.</strong> {body} {decidedOn}
        {paragraph === null ? '' : `, ${paragraph}`}
      </p>
      {words !== null && <p className="joint__words">{words}</p>}
      {hasExtract && (
        <p>
          <a href={answerExtractAddress(id)} target="_blank" rel="noreferrer">
            Öppna utdraget
            <span className="visually-hidden">
              {' '}
              från {body} {decidedOn} (öppnas i en ny flik)
            </span>
          </a>
        </p>
      )}
      {note !== null && <p className="quiet small joint__words">{note}</p>}
      {notedBy !== '' && (
        <p className="quiet small">
          Antecknat {moment(notedAt)} av {notedBy}, {days(daysToKnow)} efter beslutet
        </p>
      )}
    </>
  );
}

/** What one has decided, with the extract; what it superseded stays in sight. */
export function JointDecision({ asked: { answers } }: { asked: JointAskedView }) {
  const [standing, ...before] = answers;
  if (standing === undefined) {
    return <span className="quiet">Inget beslut än</span>;
  }
  return (
    <div className="joint__decision">
      <Decision answer={standing} />
      {before.length > 0 && (
        <details className="small">
          <summary>Ersätter en tidigare anteckning</summary>
          <p>Skäl: {standing.reason}</p>
          {before.map((answer) => (
            <Decision key={answer.id} answer={answer} />
          ))}
        </details>
      )}
    </div>
  );
}
