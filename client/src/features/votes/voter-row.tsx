import { castWords } from '@klubbat/shared/sentences/vote-sentences';
import { castVotes, type CastVote } from '@klubbat/shared/vocabulary/meeting-words';

interface VoterRowProps {
  id: string;
  name: string;
  /** `ordförande`, `för Anna Ek (S)` */
  about: string;
  cast: CastVote | null;
  isGroup?: boolean;
  /** true: Tab stops here */
  isStop: boolean;
  onCast: (cast: CastVote | null) => void;
}

/** what stands on the buttons: the first letter is the key */
const buttons: Record<CastVote, string> = {
  yes: 'Ja',
  no: 'Nej',
  abstain: 'Avstår',
  absent: 'Frånv.',
  'stands-out': 'Deltar ej',
};

/** One who votes, or a whole party group: a button for each answer. Pressed once more it is taken back. */
export function VoterRow({ id, name, about, cast, isGroup = false, isStop, onCast }: VoterRowProps) {
  const said = cast === null ? (isGroup ? '' : 'ingen röst') : castWords[cast];
  return (
    <div
      role="row"
      className={isGroup ? 'voter-grid__row voter-grid__row--group' : 'voter-grid__row'}
      data-row={id}
      data-cast={cast ?? ''}
      tabIndex={isStop ? 0 : -1}
      aria-label={[isGroup ? `Hela ${name}` : name, about, said].filter(Boolean).join(', ')}
    >
      <span role={isGroup ? 'rowheader' : 'gridcell'} className="voter-grid__name">
        {name} {about !== '' && <span className="quiet small">{about}</span>}
      </span>
      <span role="gridcell" className="voter-grid__casts">
        {castVotes.map((one) => (
          <button
            key={one}
            type="button"
            tabIndex={-1}
            className="voter-grid__cast"
            aria-pressed={cast === one}
            aria-label={`${buttons[one]}: ${isGroup ? `hela ${name}` : name}`}
            title={castWords[one]}
            onClick={() => onCast(cast === one && !isGroup ? null : one)}
          >
            <span className="voter-grid__letter" aria-hidden>
              {buttons[one].charAt(0)}
            </span>
            <span className="voter-grid__word" aria-hidden>
              {buttons[one]}
            </span>
          </button>
        ))}
      </span>
    </div>
  );
}
