import { Check, Circle } from 'lucide-react';
import { Button } from '../../ui/button.js';
import { stateWords, type PersonNow } from './people-now.js';

interface PersonTileProps {
  person: PersonNow;
  mayWrite: boolean;
  /** true: Enter in the field of names acts on this one */
  isNext: boolean;
  isUnderWay: boolean;
  onTap: () => void;
  onServe?: (() => void) | undefined;
  onStop?: (() => void) | undefined;
}

/** One person: one tap in, one tap out; and for a substitute, whether he serves. */
export function PersonTile({
  person,
  mayWrite,
  isNext,
  isUnderWay,
  onTap,
  onServe,
  onStop,
}: PersonTileProps) {
  const { name, about, here, servesFor, biased, remote } = person;
  const Icon = here ? Check : Circle;
  const content = (
    <>
      <Icon size={18} aria-hidden className="person-tile__mark" />
      <span className="person-tile__who">
        <span className="person-tile__name">{name}</span>
        {about !== '' && <span className="quiet small"> {about}</span>}
        <span className="person-tile__state small">
          {stateWords(person)}
          {here && remote && ', via länk'}
        </span>
      </span>
    </>
  );
  const look = ['person-tile', here ? 'person-tile--here' : '', isNext ? 'person-tile--next' : '']
    .concat(servesFor !== null ? 'person-tile--serves' : '', biased ? 'person-tile--biased' : '')
    .filter(Boolean)
    .join(' ');
  return (
    <li className={look} data-person={person.key} aria-busy={isUnderWay}>
      {mayWrite ? (
        <button type="button" className="person-tile__tap" aria-pressed={here} onClick={onTap}>
          {content}
        </button>
      ) : (
        <div className="person-tile__tap">{content}</div>
      )}
      {mayWrite && onServe !== undefined && (
        <Button variant="quiet" aria-label={`Tjänstgör …: ${name}`} onPress={onServe}>
          Tjänstgör …
        </Button>
      )}
      {mayWrite && onStop !== undefined && (
        <Button variant="quiet" aria-label={`Slutar: ${name}`} onPress={onStop}>
          Slutar
        </Button>
      )}
    </li>
  );
}
