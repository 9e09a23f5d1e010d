import { Link } from 'react-router';
import { attachmentDoors } from '@klubbat/shared/contracts/attachment';
import type { CaseEntryOf } from '@klubbat/shared/contracts/case';
import { caseStageWords } from '@klubbat/shared/sentences/case-sentences';
import { outcomeWords, stateWords } from '@klubbat/shared/sentences/words';
import { doorAddress } from '../../lib/call.js';
import { capital } from '../../lib/capital.js';
import { Checkbox } from '../../ui/checkbox.js';
import { stateKinds } from '../../ui/state-kinds.js';
import { StateMark } from '../../ui/state-mark.js';

type ItemEntry = CaseEntryOf<'item'>;

function State({ entry }: { entry: ItemEntry }) {
  if (entry.history) {
    return <StateMark kind="done">Justerat på annat håll</StateMark>;
  }
  if (entry.stage !== 'held') {
    return <span className="quiet">{caseStageWords[entry.stage]}</span>;
  }
  return entry.state === null ? null : (
    <StateMark kind={stateKinds[entry.state]}>
      {entry.state === 'draft' ? 'Inte justerat' : capital(stateWords[entry.state])}
    </StateMark>
  );
}

interface CaseItemProps {
  entry: ItemEntry;
  /** the number that the case is asked for by */
  number: string;
  isChosen: boolean;
  onChoose: (chosen: boolean) => void;
}

/** A case at one meeting: what was decided, with its appendices, and whether it is to stand in an extract. */
export function CaseItem({ entry, number, isChosen, onChoose }: CaseItemProps) {
  const others = entry.caseNumbers.filter((one) => one.toLowerCase() !== number.toLowerCase());
  return (
    <>
      <h3 className="case-way__title">
        <Link to={`/sammantraden/${entry.meetingId}/paragraf/${entry.id}`}>
          {entry.label === null ? entry.title : `${entry.label} ${entry.title}`}
        </Link>
      </h3>
      <p className="case-way__facts">
        {entry.outcome !== null && <span>{capital(outcomeWords[entry.outcome])}</span>}
        <State entry={entry} />
      </p>
      {entry.attachments.length > 0 && (
        <ul className="case-way__papers small">
          {entry.attachments.map(({ id, label, title, file }) => (
            <li key={id}>
              {file ? (
                <a
                  href={doorAddress(attachmentDoors.file, { params: { id } })}
                  target="_blank"
                  rel="noreferrer"
                >
                  {label}, {title}
                </a>
              ) : (
                `${label}, ${title}`
              )}
            </li>
          ))}
        </ul>
      )}
      {entry.label !== null && !entry.secret && (
        <div className="no-print">
          <Checkbox isSelected={isChosen} onChange={onChoose}>
            Ta med i utdrag
            <span className="visually-hidden">
              : {entry.board} {entry.label}
            </span>
          </Checkbox>
        </div>
      )}
      {others.length > 0 && <p className="quiet small">Även {others.join(', ')}</p>}
    </>
  );
}
