import { Link } from 'react-router';
import type { CaseEntry } from '@klubbat/shared/contracts/case';
import { longDate } from '@klubbat/shared/sentences/dates';
import { StateMark } from '../../ui/state-mark.js';
import { CaseItem } from './case-item.js';
import { entryLine } from './entry-line.js';
import './cases.css';

function Line({ entry }: { entry: Exclude<CaseEntry, { kind: 'item' }> }) {
  const { title, to, facts, mark } = entryLine(entry);
  return (
    <>
      <p className="case-way__line">
        <Link to={to}>{title}</Link>
      </p>
      {(facts.length > 0 || mark !== undefined) && (
        <p className="case-way__facts small">
          {facts.map((fact) => (
            <span key={fact} className="quiet">
              {fact}
            </span>
          ))}
          {mark !== undefined && <StateMark kind={mark.kind}>{mark.word}</StateMark>}
        </p>
      )}
    </>
  );
}

const marksOf = (entry: CaseEntry): string[] =>
  entry.kind !== 'item'
    ? []
    : ['case-way__step--item', ...(entry.stage === 'held' ? ['case-way__step--held'] : [])];

interface CaseTimelineProps {
  number: string;
  entries: readonly CaseEntry[];
  /** the §§ that are to stand in an extract together */
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

/** A case's way from thing to thing, the oldest first: §§ as marks on the line, what belongs to them between. */
export function CaseTimeline({ number, entries, chosen, onChoose }: CaseTimelineProps) {
  const severalOrganisations = new Set(entries.map(({ organisation }) => organisation)).size > 1;
  const whose = ({ organisation, board }: CaseEntry) =>
    board === null || severalOrganisations ? [organisation, board].filter(Boolean).join(', ') : board;
  return (
    <ol className="case-way" aria-label={`Ärende ${number}, det äldsta först`}>
      {entries.map((entry) => (
        <li key={`${entry.kind} ${entry.id}`} className={['case-way__step', ...marksOf(entry)].join(' ')}>
          <p className="case-way__date figures">
            <time dateTime={entry.date}>{longDate(entry.date)}</time>
          </p>
          <div className="case-way__what">
            <p className="quiet">
              {entry.kind === 'item' ? whose(entry) : `${entryLine(entry).what} · ${whose(entry)}`}
            </p>
            {entry.kind === 'item' ? (
              <CaseItem
                entry={entry}
                number={number}
                isChosen={chosen.includes(entry.id)}
                onChoose={(selected) =>
                  onChoose(selected ? [...chosen, entry.id] : chosen.filter((one) => one !== entry.id))
                }
              />
            ) : (
              <Line entry={entry} />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
