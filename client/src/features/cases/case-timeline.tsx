import { Link } from 'react-router';
import type { CaseEntry } from '@klubbat/shared/contracts/item-link';
import { outcomeWords, stateWords } from '@klubbat/shared/sentences/words';
import { longDate } from '@klubbat/shared/sentences/dates';
import { capital } from '../../lib/capital.js';
import { stateKinds } from '../../ui/state-kinds.js';
import { Checkbox } from '../../ui/checkbox.js';
import { StateMark } from '../../ui/state-mark.js';
import './cases.css';

function State({ entry }: { entry: CaseEntry }) {
  if (entry.history) {
    return <StateMark kind="done">Justerat på annat håll</StateMark>;
  }
  return entry.state === null ? null : (
    <StateMark kind={stateKinds[entry.state]}>
      {entry.state === 'draft' ? 'Inte justerat' : capital(stateWords[entry.state])}
    </StateMark>
  );
}

interface CaseTimelineProps {
  number: string;
  entries: readonly CaseEntry[];
  /** the §§ that are to stand in an extract together */
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

/** A case's way from meeting to meeting, the oldest first. */
export function CaseTimeline({ number, entries, chosen, onChoose }: CaseTimelineProps) {
  const choose = (id: string, selected: boolean) =>
    onChoose(selected ? [...chosen, id] : chosen.filter((one) => one !== id));
  const severalOrganisations = new Set(entries.map(({ organisation }) => organisation)).size > 1;
  return (
    <ol className="case-way" aria-label={`Ärende ${number}, det äldsta först`}>
      {entries.map((entry) => {
        const others = entry.caseNumbers.filter((one) => one.toLowerCase() !== number.toLowerCase());
        return (
          <li key={entry.id} className="case-way__step">
            <p className="case-way__date figures">
              <time dateTime={entry.date}>{longDate(entry.date)}</time>
            </p>
            <div className="case-way__what">
              <p className="quiet">
                {severalOrganisations ? `${entry.organisation}, ${entry.board}` : entry.board}
              </p>
              <h2 className="case-way__title">
                <Link to={`/sammantraden/${entry.meetingId}/paragraf/${entry.id}`}>
                  {entry.label === null ? entry.title : `${entry.label} ${entry.title}`}
                </Link>
              </h2>
              <p className="case-way__facts">
                {entry.outcome !== null && <span>{capital(outcomeWords[entry.outcome])}</span>}
                {entry.label === null && <span className="quiet">På dagordningen</span>}
                <State entry={entry} />
              </p>
              {entry.label !== null && (
                <div className="no-print">
                  <Checkbox
                    isSelected={chosen.includes(entry.id)}
                    onChange={(selected) => choose(entry.id, selected)}
                  >
                    Ta med i utdrag
                    <span className="visually-hidden">
                      : {entry.board} {entry.label}
                    </span>
                  </Checkbox>
                </div>
              )}
              {others.length > 0 && <p className="quiet small">Även {others.join(', ')}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
