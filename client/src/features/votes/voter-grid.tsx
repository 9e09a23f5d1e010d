import { useRef, useState, type KeyboardEvent } from 'react';
import type { VoterView } from '@klubbat/shared/contracts/vote';
import { castWords } from '@klubbat/shared/sentences/vote-sentences';
import type { CastVote } from '@klubbat/shared/vocabulary/meeting-words';
import { partyGroups } from './party-groups.js';
import { VoterRow } from './voter-row.js';
import './voter-grid.css';

interface VoterGridProps {
  voters: readonly VoterView[];
  onCast: (people: readonly string[], cast: CastVote | null) => void;
}

const CAST_KEYS: Readonly<Record<string, CastVote | null>> = {
  j: 'yes',
  n: 'no',
  a: 'abstain',
  f: 'absent',
  d: 'stands-out',
  Backspace: null,
  Delete: null,
};

/** the row after this one; the arrows, Home and End walk in the rows as they stand on the page */
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/**
 * Everyone who may vote, by party. One stop for Tab; inside, the arrows walk from row to row, J, N and A give the ballot
 * and go on to the next one. On the row of a party they are given for the whole group.
 */
export function VoterGrid({ voters, onCast }: VoterGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const groups = partyGroups(voters);
  const rowIds = groups.flatMap(({ party, voters: some }) => [
    ...(groups.length > 1 ? [groupId(party)] : []),
    ...some.map(({ person }) => person),
  ]);
  const [current, setCurrent] = useState<string>();
  const stop = current !== undefined && rowIds.includes(current) ? current : rowIds[0];
  const [told, setTold] = useState('');
  const moveTo = (at: number) => {
    const rows = grid.current?.querySelectorAll<HTMLElement>('[data-row]');
    const row = rows?.[at];
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  const give = (rowId: string, cast: CastVote | null, walks: boolean) => {
    const group = groups.find(({ party }) => groupId(party) === rowId);
    const people = group === undefined ? [rowId] : group.voters.map(({ person }) => person);
    onCast(people, cast);
    const name = group?.name ?? voters.find(({ person }) => person === rowId)?.name ?? '';
    setTold(`${name}: ${cast === null ? 'ingen röst' : castWords[cast]}`);
    if (walks) {
      // past the whole group, where it was the group's
      const rows = group === undefined ? 1 : people.length + 1;
      moveTo(Math.min(rowIds.indexOf(rowId) + rows, rowIds.length - 1));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
    const rowId = row?.getAttribute('data-row');
    if (rowId === null || rowId === undefined || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      moveTo(step(rowIds.indexOf(rowId), rowIds.length - 1));
      return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const cast = CAST_KEYS[key];
    if (cast !== undefined) {
      event.preventDefault();
      give(rowId, cast, cast !== null);
    }
  };
  return (
    <>
      <p className="small quiet voter-grid__keys" id="rostknappar">
        Med tangentbordet: pilarna väljer rad, J ja, N nej, A avstår, F frånvarande, D deltar inte, Backsteg
        tar bort. På ett partis rad gäller det hela gruppen.
      </p>
      <div
        className="voter-grid"
        role="grid"
        // the rows take the focus, one at a time
        tabIndex={-1}
        aria-label="Röstlängd"
        aria-describedby="rostknappar"
        ref={grid}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const row = event.target.closest('[data-row]')?.getAttribute('data-row');
          if (row !== null && row !== undefined) {
            setCurrent(row);
          }
        }}
      >
        {groups.map(({ party, name, voters: some }) => (
          <div role="rowgroup" className="voter-grid__group" key={party}>
            {groups.length > 1 && (
              <VoterRow
                id={groupId(party)}
                name={name}
                about={`${some.length}`}
                isGroup
                isStop={stop === groupId(party)}
                cast={sameCast(some)}
                onCast={(cast) => give(groupId(party), cast, false)}
              />
            )}
            {some.map((voter) => (
              <VoterRow
                key={voter.person}
                id={voter.person}
                name={voter.name}
                about={aboutOf(voter)}
                isStop={stop === voter.person}
                cast={voter.cast}
                onCast={(cast) => give(voter.person, cast, false)}
              />
            ))}
          </div>
        ))}
      </div>
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </>
  );
}

const groupId = (party: string): string => `parti ${party}`;

/** What all of them have, where it is the same: the group's own mark. */
function sameCast(voters: readonly VoterView[]): CastVote | null {
  const [first] = voters;
  return first !== undefined && voters.every(({ cast }) => cast === first.cast) ? first.cast : null;
}

function aboutOf({ leads, servesFor, mayVote }: VoterView): string {
  return [
    leads ? 'ordförande' : '',
    servesFor === null ? '' : `för ${servesFor}`,
    mayVote ? '' : 'får inte rösta här',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
