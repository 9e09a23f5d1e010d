import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { SittingView } from '@klubbat/shared/contracts/sitting';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { TextField } from '../../ui/text-field.js';
import { PEOPLE_GROUPS } from './people-groups.js';
import { foundPeople, type PersonNow } from './people-now.js';
import { PersonTile } from './person-tile.js';
import type { Acts } from './use-acts.js';

interface PeopleBoardProps {
  sitting: SittingView;
  people: readonly PersonNow[];
  acts: Acts;
  mayWrite: boolean;
  /** the board lets people take part by link */
  distance: boolean;
  field: React.RefObject<HTMLInputElement | null>;
  /** substitute to whom a seat is to be given */
  onServe: (person: PersonNow) => void;
  /** the call of the roll; undefined: it is over */
  onCallRoll: (() => void) | undefined;
  /** beside the field of names */
  tools: ReactNode;
  /** what was noted last */
  last: ReactNode;
  /** beside the heading: to add somebody */
  children?: ReactNode;
}

/** Everyone who is called up, to be ticked off with a tap, or by typing some letters of the name and Enter. */
export function PeopleBoard(props: PeopleBoardProps) {
  const { sitting, people, acts, mayWrite, distance, field, onServe, onCallRoll, tools, last, children } =
    props;
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const [remote, setRemote] = useState(false);
  const found = foundPeople(people, typed);
  const searching = typed.trim() !== '';
  const next = searching ? found[Math.min(place, found.length - 1)] : undefined;
  const awayMembers = people.filter(({ capacity, here }) => capacity === 'member' && !here).length;
  const tap = ({ key, here }: PersonNow) =>
    acts.act(
      here ? { act: 'leave', person: key } : { act: 'arrive', person: key, ...(remote ? { remote } : {}) },
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setPlace((now) => Math.max(0, Math.min(found.length - 1, now + step)));
    } else if (event.key === 'Enter' && next !== undefined) {
      event.preventDefault();
      tap(next);
      setTyped('');
      setPlace(0);
    } else if (event.key === 'Escape') {
      setTyped('');
      field.current?.blur();
    }
  };
  return (
    <section className="stack" aria-labelledby="sitting-people">
      <div className="sitting__head">
        <h3 id="sitting-people">Närvaro</h3>
        {children}
      </div>
      <div className="sitting__tools">
        {/* keys of the field: which of the found ones, and what is done */}
        <div className="sitting__find" onKeyDown={onKeyDown} role="presentation">
          <TextField
            ref={field}
            label="Namn"
            type="search"
            autoComplete="off"
            value={typed}
            onChange={(text) => {
              setTyped(text);
              setPlace(0);
            }}
          />
          <p className="small" role="status">
            {searching
              ? next === undefined
                ? 'Ingen heter så.'
                : mayWrite && `Enter: ${next.name} ${next.here ? 'går' : 'kommer'}`
              : mayWrite && <span className="quiet">Några bokstäver, sedan Enter: in eller ut.</span>}
          </p>
        </div>
        {tools}
        {mayWrite && distance && (
          <Checkbox isSelected={remote} onChange={setRemote}>
            De som kommer nu deltar via länk
          </Checkbox>
        )}
        {mayWrite && onCallRoll !== undefined && (
          <Button variant={sitting.present.length === 0 ? 'primary' : 'secondary'} onPress={onCallRoll}>
            Ropa upp
          </Button>
        )}
        {mayWrite && sitting.state === 'not-begun' && awayMembers > 1 && (
          <Button onPress={() => acts.act({ act: 'arrive-all', capacity: 'member' })}>
            Alla ledamöter är här
          </Button>
        )}
      </div>
      {last}
      {PEOPLE_GROUPS.map(({ capacities, heading }) => {
        const group = found.filter(({ capacity }) => capacities.includes(capacity));
        const all = people.filter(({ capacity }) => capacities.includes(capacity));
        return (
          group.length > 0 && (
            <div key={heading}>
              <h4 className="sitting__group">
                {heading}{' '}
                <span className="quiet small">
                  {all.filter(({ here }) => here).length} av {all.length} här
                </span>
              </h4>
              <ul className="people-board">
                {group.map((person) => (
                  <PersonTile
                    key={person.key}
                    person={person}
                    mayWrite={mayWrite}
                    isNext={person.key === next?.key}
                    isUnderWay={acts.underWay.includes(person.key)}
                    onTap={() => tap(person)}
                    onServe={
                      person.capacity === 'substitute' &&
                      person.here &&
                      !person.serves &&
                      sitting.emptySeats.length > 0
                        ? () => onServe(person)
                        : undefined
                    }
                    onStop={
                      person.servesFor === null
                        ? undefined
                        : () => acts.act({ act: 'stop-serving', person: person.key })
                    }
                  />
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}
